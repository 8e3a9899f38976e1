"""The benchmark of Woonrust: what is measured, and on which work. `woonrust bench` runs it."""
