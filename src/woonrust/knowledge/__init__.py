"""The knowledge of Woonrust: reads the YAML files of the ``knowledge`` folder into objects of the core.

No Django and no database. ``loader.load_knowledge()`` is the door; ``check`` finds what is wrong with the files.
"""
