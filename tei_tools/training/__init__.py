"""Training: how the names model was made, and how an edition tunes it (extra `train`).

example.py, fitting.py, network.py   texts with known names, the network, and how it learns
corrected.py, tuning.py              an edition's own TEI as examples, and the gain measured
english.py                           how our model was made, with invented.py, templates.py
                                     and augmentation.py
exporting.py, weights.py             network to model folder, and back
"""
