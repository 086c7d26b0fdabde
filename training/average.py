"""The mean of the weights of two readers that one training led to: python average.py A.pt B.pt OUT.pt"""
import sys, torch

a, b = (torch.load(path, map_location='cpu') for path in sys.argv[1:3])
torch.save({k: ((a[k].float() + b[k].float()) / 2).half() for k in a}, sys.argv[3])
