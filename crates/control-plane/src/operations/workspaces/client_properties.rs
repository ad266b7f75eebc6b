//! DescribeClientProperties and ModifyClientProperties: whether a client may connect again without the password.

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{
        ClientProperties, ClientPropertiesResult, DescribeClientPropertiesRequest,
        DescribeClientPropertiesResult, ModifyClientPropertiesRequest,
        ModifyClientPropertiesResult,
    },
};

use super::registered::registered;
use crate::operations::{Call, OperationError};

pub(super) async fn describe(
    call: &Call<'_>,
    request: DescribeClientPropertiesRequest,
) -> Result<DescribeClientPropertiesResult, OperationError> {
    let mut list = Vec::new();
    for id in &request.resource_ids {
        let found = registered(call, id).await?;
        let word = |on: bool| Some(if on { "ENABLED" } else { "DISABLED" }.to_owned());
        list.push(ClientPropertiesResult {
            resource_id: Some(id.clone()),
            client_properties: Some(ClientProperties {
                client_experience_policy: None,
                log_upload_enabled: word(false),
                reconnect_enabled: word(found.reconnect),
            }),
        });
    }
    Ok(DescribeClientPropertiesResult {
        client_properties_list: Some(list),
    })
}

pub(super) async fn modify(
    call: &Call<'_>,
    request: ModifyClientPropertiesRequest,
) -> Result<ModifyClientPropertiesResult, OperationError> {
    let seen = registered(call, &request.resource_id).await?;
    let wish = request.client_properties;
    if wish.log_upload_enabled.as_deref() == Some("ENABLED")
        || wish.client_experience_policy.is_some()
    {
        return Err(ApiError::new(
            ErrorCode::NotSupportedNow,
            "clients send no logs and have one look; only ReconnectEnabled can be changed",
        )
        .into());
    }
    if let Some(word) = wish.reconnect_enabled {
        let reconnect = word == "ENABLED";
        call.cloud
            .store
            .change_registered_directory(&seen.directory_id, |changed| {
                changed.reconnect = reconnect;
            })
            .await?;
    }
    Ok(ModifyClientPropertiesResult {})
}
