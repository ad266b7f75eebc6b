//! Second factors: virtual devices that show a code for each half minute.

use aws_api::{
    ApiError, ErrorCode,
    generated::iam::{
        CreateVirtualMFADeviceRequest, CreateVirtualMFADeviceResponse, DeactivateMFADeviceRequest,
        DeleteVirtualMFADeviceRequest, EnableMFADeviceRequest, ListMFADevicesRequest,
        ListMFADevicesResponse, ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse,
        MFADevice, ResyncMFADeviceRequest, VirtualMFADevice,
    },
    tree::Blob,
};
use store::identity::{IdentityKind, MfaDevice, ROOT_DEVICE_OWNER};

use super::{page::Page, subjects, tags};
use crate::{
    api::Resource,
    operations::{Call, OperationError, second_factor},
};

/// How many an account may have, somebody's or not; a bound on what nobody cleans up.
const DEVICES_MAX: i64 = 10_000;
/// How many a user may have, as in the compatible service.
const DEVICES_PER_USER_MAX: i64 = 8;

pub(super) async fn create(
    call: &Call<'_>,
    request: CreateVirtualMFADeviceRequest,
) -> Result<CreateVirtualMFADeviceResponse, OperationError> {
    let path = request.path.unwrap_or_else(|| "/".to_owned());
    let name = format!("mfa{path}{}", request.virtual_mfa_device_name);
    let resource = Resource::named(call, "iam", &name);
    let tags = tags::checked(request.tags)?;
    let keys = tags::keys(&tags);
    call.authorize_with(&resource, &keys)?;
    call.authorize_tagging("iam:TagMFADevice", &resource, &keys)?;
    let seed = second_factor::fresh_seed();
    let serial = resource.arn;
    let device = MfaDevice {
        account_id: call.account_id().to_owned(),
        sealed_seed: call.cloud.seal.seal(&second_factor::owner(&serial), &seed),
        serial,
        user_id: String::new(),
        enabled_at: 0,
        newest_step: 0,
        created_at: call.now,
    };
    let store = &call.cloud.store;
    store.create_mfa_device(&device, &tags, DEVICES_MAX).await?;
    Ok(CreateVirtualMFADeviceResponse {
        virtual_mfa_device: VirtualMFADevice {
            base32_string_seed: Some(Blob(seed.into_bytes())),
            enable_date: None,
            qr_code_png: None,
            tags: subjects::wire_tags(call, &device.serial).await?,
            serial_number: device.serial,
            user: None,
        },
    })
}

/// Whose device it is to be: a user's, or with the account's name or id the root's.
async fn owner(call: &Call<'_>, user_name: Option<&str>) -> Result<String, OperationError> {
    let names_root = user_name.is_none_or(|name| name == "root" || name == call.account_id());
    if names_root && call.caller.is_root() {
        call.authorize(&Resource::named(call, "iam", "root"))?;
        return Ok(ROOT_DEVICE_OWNER.to_owned());
    }
    Ok(subjects::user_or_caller(call, user_name).await?.id)
}

async fn device(call: &Call<'_>, serial: &str) -> Result<MfaDevice, OperationError> {
    let found = call
        .cloud
        .store
        .mfa_device(call.account_id(), serial)
        .await?;
    Ok(found.ok_or_else(|| subjects::no_such("MFA device", serial))?)
}

/// The step of the second of two codes that follow each other, as the device shows them now.
fn two_codes(
    call: &Call<'_>,
    device: &MfaDevice,
    codes: (&str, &str),
) -> Result<i64, OperationError> {
    let seed = second_factor::seed(&call.cloud.seal, device)?;
    let step = second_factor::step_of_two(&seed, codes, call.now);
    Ok(step.ok_or_else(|| {
        ApiError::new(
            ErrorCode::Named("InvalidAuthenticationCode"),
            "the two codes are not ones that the device shows one after the other now; wait for the next and try again",
        )
    })?)
}

pub(super) async fn enable(
    call: &Call<'_>,
    request: EnableMFADeviceRequest,
) -> Result<(), OperationError> {
    let user_id = owner(call, Some(&request.user_name)).await?;
    let device = device(call, &request.serial_number).await?;
    if !device.user_id.is_empty() {
        return Err(ApiError::new(
            ErrorCode::AlreadyExists,
            format!("the MFA device \"{}\" is somebody's already", device.serial),
        )
        .into());
    }
    let codes = (
        &*request.authentication_code1,
        &*request.authentication_code2,
    );
    let step = two_codes(call, &device, codes)?;
    let store = &call.cloud.store;
    Ok(store
        .enable_mfa_device(&device, &user_id, step, DEVICES_PER_USER_MAX, call.now)
        .await?)
}

/// The codes are counted from the clock, so a device never loses its place; two right codes prove that it is right.
pub(super) async fn resync(
    call: &Call<'_>,
    request: ResyncMFADeviceRequest,
) -> Result<(), OperationError> {
    let user_id = owner(call, Some(&request.user_name)).await?;
    let device = device(call, &request.serial_number).await?;
    if device.user_id != user_id {
        return Err(subjects::no_such("MFA device of the user", &device.serial).into());
    }
    let codes = (
        &*request.authentication_code1,
        &*request.authentication_code2,
    );
    let step = two_codes(call, &device, codes)?;
    call.cloud.store.use_mfa_step(&device.serial, step).await?;
    Ok(())
}

pub(super) async fn deactivate(
    call: &Call<'_>,
    request: DeactivateMFADeviceRequest,
) -> Result<(), OperationError> {
    let user_id = owner(call, request.user_name.as_deref()).await?;
    let device = device(call, &request.serial_number).await?;
    let store = &call.cloud.store;
    Ok(store.deactivate_mfa_device(&device, &user_id).await?)
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: DeleteVirtualMFADeviceRequest,
) -> Result<(), OperationError> {
    let mut resource = Resource::any(call);
    resource.arn.clone_from(&request.serial_number);
    call.authorize(&resource)?;
    let device = device(call, &request.serial_number).await?;
    let store = &call.cloud.store;
    Ok(store
        .delete_mfa_device(call.account_id(), &device.serial)
        .await?)
}

pub(super) async fn list(
    call: &Call<'_>,
    request: ListMFADevicesRequest,
) -> Result<ListMFADevicesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    let user_id = owner(call, request.user_name.as_deref()).await?;
    let store = &call.cloud.store;
    let user = store.identity_by_id(call.account_id(), &user_id).await?;
    let user_name = user.map_or_else(|| "root".to_owned(), |user| user.name);
    let mut devices = store.mfa_devices_of(call.account_id(), &user_id).await?;
    let end = page.cut(&mut devices, |device| device.serial.clone());
    let wire = |device: MfaDevice| MFADevice {
        enable_date: subjects::time(device.enabled_at),
        serial_number: device.serial,
        user_name: user_name.clone(),
    };
    Ok(ListMFADevicesResponse {
        mfa_devices: devices.into_iter().map(wire).collect(),
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}

pub(super) async fn list_virtual(
    call: &Call<'_>,
    request: ListVirtualMFADevicesRequest,
) -> Result<ListVirtualMFADevicesResponse, OperationError> {
    let page = Page::of(request.marker.as_deref(), request.max_items)?;
    call.authorize(&Resource::named(call, "iam", "mfa/*"))?;
    let store = &call.cloud.store;
    let mut devices = store.mfa_devices(call.account_id()).await?;
    let assigned = match request.assignment_status.as_deref() {
        Some("Assigned") => Some(true),
        Some("Unassigned") => Some(false),
        _ => None,
    };
    devices.retain(|device| assigned.is_none_or(|wanted| wanted != device.user_id.is_empty()));
    let end = page.cut(&mut devices, |device| device.serial.clone());
    let mut wire = Vec::new();
    for device in devices {
        let user = store
            .identity_by_id(call.account_id(), &device.user_id)
            .await?
            .filter(|user| user.kind == IdentityKind::User);
        wire.push(VirtualMFADevice {
            base32_string_seed: None,
            enable_date: (device.enabled_at > 0).then(|| subjects::time(device.enabled_at)),
            qr_code_png: None,
            serial_number: device.serial,
            tags: None,
            user: user.map(subjects::wire_user),
        });
    }
    Ok(ListVirtualMFADevicesResponse {
        virtual_mfa_devices: wire,
        is_truncated: end.is_truncated,
        marker: end.marker,
    })
}
