"""The knowledge of Woonrust: reads the YAML files of the ``knowledge`` folder into objects of the core.

No Django, no database. ``loader.load_knowledge()`` is the door; ``check`` finds what is wrong in the files.
"""
