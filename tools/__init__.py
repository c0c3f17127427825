"""What developers run by make: the browser's installation, the bench, the pictures, the accuracy report."""
