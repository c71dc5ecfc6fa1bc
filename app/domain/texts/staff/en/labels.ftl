### The labels of sets of words stand in English in the code, where each set is declared; the other languages have theirs here.
