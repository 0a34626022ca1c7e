"""Same Boat: cases that people learn relational social work from by facilitating.

Data goes one way, and a module imports only from what stands to its left::

    vocabulary ← model ← naming ← problems ← parse ← graph ← check ← play ← network
        ← transcript ← debrief ← record ← html ← {book, terminal, map, paper, notebook} ← live
        ← cli
"""
