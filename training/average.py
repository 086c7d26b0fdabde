"""The mean of the weights of readers that one training led to: python average.py A.pt B.pt … OUT.pt"""
import sys, torch

*parts, out = sys.argv[1:]; readers = [torch.load(path, map_location='cpu') for path in parts]
torch.save({k: (sum(r[k].float() for r in readers) / len(readers)).half() for k in readers[0]}, out)
