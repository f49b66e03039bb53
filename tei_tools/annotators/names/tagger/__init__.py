"""Our own names model: a small transformer in ONNX, read with numpy, tokenizers and onnxruntime.

pieces.py    text to word pieces and what is seen of each word: the input of the network
sentences.py which sentences can hold a name at all
labels.py    the labels of words, and from their scores to the likeliest lawful sequence
engine.py    onnxruntime, which reports nothing
reader.py    a folder of model files, and the mentions that it finds in sections of a text
english/     the files of the English model, with its card; how it was made is in `training`
"""
