"""Role profiles that come as documents: what they say, where the handbook has it, what is to be written."""
