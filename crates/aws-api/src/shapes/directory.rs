//! Directories: API version 2015-04-16.

use serde::{Deserialize, Serialize};

use crate::timestamp::Timestamp;

/// Which directories to describe.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeDirectoriesRequest {
    /// Only these ids; absent or empty means all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directory_ids: Option<Vec<String>>,
    /// How many a page holds; 0 means as many as fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Where the page begins: what the page before answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// A page of directories.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeDirectoriesResult {
    /// The directories, by id.
    pub directory_descriptions: Vec<DirectoryDescription>,
    /// Given while there is another page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

/// A directory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DirectoryDescription {
    /// Its id.
    pub directory_id: String,
    /// Its DNS name.
    pub name: String,
    /// Its short name.
    pub short_name: String,
    /// `Small`.
    pub size: String,
    /// The organisation's name in addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    /// Where people sign in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_url: Option<String>,
    /// Addresses of its controllers.
    pub dns_ip_addrs: Vec<String>,
    /// Where it is in its life.
    pub stage: String,
    /// Why it is there, when it is not well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage_reason: Option<String>,
    /// When it was asked for.
    pub launch_time: Timestamp,
    /// When its stage changed last.
    pub stage_last_updated_date_time: Timestamp,
    /// `SimpleAD` for one we run.
    #[serde(rename = "Type")]
    pub directory_type: String,
    /// The network it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vpc_settings: Option<VpcSettings>,
    /// Whether people sign in to web applications with it.
    pub sso_enabled: bool,
    /// How many controllers it is to have.
    pub desired_number_of_domain_controllers: u32,
}

/// The network of a directory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct VpcSettings {
    /// The VPC.
    pub vpc_id: String,
    /// Its two subnets.
    pub subnet_ids: Vec<String>,
    /// The controllers' security group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub security_group_id: Option<String>,
    /// The subnets' zones.
    pub availability_zones: Vec<String>,
}
