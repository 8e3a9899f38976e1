"""The core of Woonrust: facts in, answers with reasons out.

Pure Python, standard library only. No clock, no files, no network, no framework: dates, facts and
rules come in as arguments, so that the same question always has the same answer.
"""
