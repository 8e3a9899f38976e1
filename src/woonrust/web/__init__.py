"""The pages of Woonrust: screens that ask the services and queries, and the components they are built of."""
