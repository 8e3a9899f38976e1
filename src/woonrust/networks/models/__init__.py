from woonrust.networks.models.network import Network, Organisation, Partner
from woonrust.networks.models.person import Person, Post

__all__ = ["Network", "Organisation", "Partner", "Person", "Post"]
