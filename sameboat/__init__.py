"""Same Boat: cases that people learn relational social work from by facilitating.

Data goes one way, and a module imports only from what stands to its left::

    spelling ← vocabulary ← {model, starters} ← markdown ← naming ← {practice, standing, seen}
        ← problems ← parse ← graph ← check ← bring ← {play, exercise} ← network ← transcript
        ← debrief ← record ← cohort ← html ← course ← {book, terminal, map, paper, notebook}
        ← package ← live ← studio ← cli
"""
