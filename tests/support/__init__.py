"""What tests of several folders use: the test database, a running application, a closed network."""
