"""The benchmark of published rulings: does the advice warn where a court said no, and only there?"""
