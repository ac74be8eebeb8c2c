"""What tells where the person stays: names and addresses of shelters, however they are spelt."""
