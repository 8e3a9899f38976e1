"""The `woonrust` command. Every subcommand is a module that is imported only when it is called."""
