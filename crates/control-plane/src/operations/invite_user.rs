//! InviteUser
