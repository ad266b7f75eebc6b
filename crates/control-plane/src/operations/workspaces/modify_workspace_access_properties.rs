//! ModifyWorkspaceAccessProperties: with which kinds of device people may come. A browser is `DeviceTypeWeb`.

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{
        ModifyWorkspaceAccessPropertiesRequest, ModifyWorkspaceAccessPropertiesResult,
        WorkspaceAccessProperties,
    },
};

use store::RegisteredDirectory;

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
    let seen = registered(call, &request.resource_id).await?;
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
    let change = |changed: &mut RegisteredDirectory| {
        for (device, wish) in DEVICES.into_iter().zip(wishes) {
            let Some(wish) = wish else { continue };
            changed.denied_devices.retain(|denied| denied != device);
            if wish == "DENY" {
                changed.denied_devices.push(device.to_owned());
            }
        }
    };
    call.cloud
        .store
        .change_registered_directory(&seen.directory_id, change)
        .await?;
    call.cloud.wake.access.notify_one();
    Ok(ModifyWorkspaceAccessPropertiesResult {})
}

/// Every kind of device with what is said of it.
pub(super) fn devices(denied: &[String]) -> WorkspaceAccessProperties {
    let [
        windows,
        osx,
        web,
        ios,
        android,
        chrome_os,
        zero_client,
        linux,
        thin_client,
    ] = DEVICES.map(|device| {
        let is_denied = denied.iter().any(|denied| denied == device);
        Some(if is_denied { "DENY" } else { "ALLOW" }.to_owned())
    });
    WorkspaceAccessProperties {
        device_type_windows: windows,
        device_type_osx: osx,
        device_type_web: web,
        device_type_ios: ios,
        device_type_android: android,
        device_type_chrome_os: chrome_os,
        device_type_zero_client: zero_client,
        device_type_linux: linux,
        device_type_work_spaces_thin_client: thin_client,
        access_endpoint_config: None,
    }
}
