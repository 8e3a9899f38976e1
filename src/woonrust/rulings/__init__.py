"""The benchmark of published rulings: does the advice warn where a court said no, and stay quiet where it said yes?"""
