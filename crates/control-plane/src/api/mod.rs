//! The AWS wire at `/`: one handler that decodes, verifies, dispatches and encodes.
