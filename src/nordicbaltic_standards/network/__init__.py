"""The network at work: rights sheets and copies for the person, the directory, the self-assessment, training cases."""
