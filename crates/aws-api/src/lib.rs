//! aws-api
