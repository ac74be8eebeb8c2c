"""What reveals where the person stays: names and addresses of shelters, in any spelling."""
