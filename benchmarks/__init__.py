"""Speed, scale and calibration; each module says what it prints."""
