//! Invitations and the registration page.
