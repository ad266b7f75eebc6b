//! ModifyWorkspaceAccessProperties: with which kinds of device people may come. A browser is `DeviceTypeWeb`.

use std::collections::BTreeMap;

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{
        ModifyWorkspaceAccessPropertiesRequest, ModifyWorkspaceAccessPropertiesResult,
    },
};

use super::registered::registered;
use crate::operations::{Call, OperationError};

/// Every kind of device, by the wire's word.
const DEVICES: [&str; 9] = [
    "DeviceTypeWindows",
    "DeviceTypeOsx",
    "DeviceTypeWeb",
    "DeviceTypeIos",
    "DeviceTypeAndroid",
    "DeviceTypeChromeOs",
    "DeviceTypeZeroClient",
    "DeviceTypeLinux",
    "DeviceTypeWorkSpacesThinClient",
];

pub(super) async fn handle(
    call: &Call<'_>,
    request: ModifyWorkspaceAccessPropertiesRequest,
) -> Result<ModifyWorkspaceAccessPropertiesResult, OperationError> {
    let mut changed = registered(call, &request.resource_id).await?;
    let wish = request.workspace_access_properties;
    if wish.access_endpoint_config.is_some() {
        return Err(ApiError::new(
            ErrorCode::NotSupportedNow,
            "there are no access endpoints; leave AccessEndpointConfig out",
        )
        .into());
    }
    let wishes = [
        wish.device_type_windows,
        wish.device_type_osx,
        wish.device_type_web,
        wish.device_type_ios,
        wish.device_type_android,
        wish.device_type_chrome_os,
        wish.device_type_zero_client,
        wish.device_type_linux,
        wish.device_type_work_spaces_thin_client,
    ];
    for (device, wish) in DEVICES.into_iter().zip(wishes) {
        let Some(wish) = wish else { continue };
        changed.denied_devices.retain(|denied| denied != device);
        if wish == "DENY" {
            changed.denied_devices.push(device.to_owned());
        }
    }
    call.cloud
        .store
        .change_registered_directory(&changed)
        .await?;
    call.cloud.wake.access.notify_one();
    Ok(ModifyWorkspaceAccessPropertiesResult {})
}

/// Every kind of device with what is said of it.
pub(super) fn devices(denied: &[String]) -> BTreeMap<String, String> {
    let said = |device: &str| match denied.iter().any(|denied| denied == device) {
        true => "DENY".to_owned(),
        false => "ALLOW".to_owned(),
    };
    DEVICES
        .into_iter()
        .map(|device| (device.to_owned(), said(device)))
        .collect()
}
