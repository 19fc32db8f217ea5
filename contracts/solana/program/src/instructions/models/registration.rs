//! The fields of a model's registration, and the digest that its creator signs.

use crate::{
    account::SYSTEM,
    accounts::PayoutShares,
    digest::{sha256, Domain},
    error::{require, MarketError, MarketResult},
    input::Input,
    signed_objects::RegistrationFields,
};

/// Maximum sum of a version's two royalties in basis points. The fee has at most 1,000, so that the
/// provider always keeps a part.
const ROYALTY_BPS_MAX: u32 = 5_000;
const NAME_BYTES_MAX: usize = 128;
const PARENTS_MAX: usize = 16;
const ARTIFACTS_MAX: usize = 12;
const TEXT_BYTES_MAX: usize = 128;

/// Checked fields of a registration. The model's account stores the whole registration.
pub struct Registration<'a> {
    pub access: u8,
    pub shares: PayoutShares,
    pub name: &'a [u8],
    license: &'a [u8],
    license_cid: &'a [u8],
    pub parents: &'a [u8],
    artifacts: Artifacts<'a>,
}

/// The artifacts of a registration, as bytes that are parsed at each use.
#[derive(Clone, Copy)]
pub struct Artifacts<'a> {
    count: usize,
    bytes: &'a [u8],
}

pub struct Artifact<'a> {
    pub texts: [&'a [u8]; 3],
    pub hash: [u8; 32],
    pub size: u64,
}

impl<'a> Artifacts<'a> {
    fn next(input: &mut Input<'a>) -> MarketResult<Artifact<'a>> {
        let texts = [input.counted()?, input.counted()?, input.counted()?];
        Ok(Artifact { texts, hash: input.key()?, size: input.u64()? })
    }

    /// Refuses an artifact without format, CID, hash or size, and bytes after the last artifact.
    fn check(&self) -> MarketResult {
        let mut input = Input::new(self.bytes);
        for _ in 0..self.count {
            let Artifact { texts: [format, _, cid], hash, size } = Self::next(&mut input)?;
            let whole = !format.is_empty() && !cid.is_empty() && hash != SYSTEM && size > 0;
            require(whole && cid.len() <= TEXT_BYTES_MAX, MarketError::InstructionInvalid)?;
        }
        input.end()
    }

    /// Returns the SHA-256 over five values of each artifact: the SHA-256 of its format, of its
    /// quantization and of its CID, then its own hash and its size.
    #[inline(never)]
    fn digest(&self) -> MarketResult<[u8; 32]> {
        let mut texts = [[[0; 32]; 3]; ARTIFACTS_MAX];
        let mut hashes = [[0; 40]; ARTIFACTS_MAX];
        let mut input = Input::new(self.bytes);
        for i in 0..self.count {
            let artifact = Self::next(&mut input)?;
            for (hash, text) in texts[i].iter_mut().zip(artifact.texts) {
                *hash = sha256(&[text]);
            }
            hashes[i][..32].copy_from_slice(&artifact.hash);
            hashes[i][32..].copy_from_slice(&artifact.size.to_be_bytes());
        }
        let mut parts: [&[u8]; 2 * ARTIFACTS_MAX] = [&[]; 2 * ARTIFACTS_MAX];
        for i in 0..self.count {
            parts[2 * i] = texts[i].as_flattened();
            parts[2 * i + 1] = &hashes[i];
        }
        Ok(sha256(&parts[..2 * self.count]))
    }

    pub fn has(&self, required: &[u8; 32]) -> MarketResult<bool> {
        let mut input = Input::new(self.bytes);
        for _ in 0..self.count {
            if &Self::next(&mut input)?.hash == required {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Registration that a creator signs; see `Registration.hash` in `@ostrom/protocol`.
pub struct SignedRegistration<'a> {
    pub version: &'a [u8; 32],
    pub creator: &'a [u8; 32],
    pub registration: &'a Registration<'a>,
}

impl SignedRegistration<'_> {
    pub fn digest(&self, domain: &Domain) -> MarketResult<[u8; 32]> {
        let registration = self.registration;
        let license = [sha256(&[registration.license]), sha256(&[registration.license_cid])];
        Ok(domain.registration(&RegistrationFields {
            version: self.version,
            creator: self.creator,
            name_hash: &sha256(&[registration.name]),
            parents_hash: &sha256(&[registration.parents]),
            artifacts_hash: &registration.artifacts.digest()?,
            license_hash: &sha256(&[license.as_flattened()]),
            access: registration.access,
            shares: &registration.shares,
        }))
    }
}

impl<'a> Registration<'a> {
    /// Parses: access; two royalties (basis points, recipient); name, license and license CID, each
    /// after its length; the number of parents, and parents; the number of artifacts, and of each
    /// artifact format, quantization, CID, SHA-256, and size in bytes.
    pub fn parse(bytes: &'a [u8]) -> MarketResult<Self> {
        let mut input = Input::new(bytes);
        let access = input.u8()?;
        require(access <= 2, MarketError::InstructionInvalid)?;
        let (bps0, recipient0) = (input.u16()?, input.key()?);
        let (bps1, recipient1) = (input.u16()?, input.key()?);
        let shares = PayoutShares {
            fee_bps: 0,
            royalty_bps: [bps0, bps1],
            unused: 0,
            recipients: [recipient0, recipient1],
        };
        check_royalties(&shares, access == 2)?;
        let name = input.counted()?;
        require(is_well_formed(name), MarketError::NameInvalid)?;
        let (license, license_cid) = (input.counted()?, input.counted()?);
        let fits = license.len() <= TEXT_BYTES_MAX && license_cid.len() <= TEXT_BYTES_MAX;
        require(!license.is_empty() && fits, MarketError::InputTooLong)?;
        let count = input.u8()? as usize;
        require(count <= PARENTS_MAX, MarketError::InputTooLong)?;
        let parents = input.take(count * 32)?;
        let count = input.u8()? as usize;
        require(count <= ARTIFACTS_MAX, MarketError::InputTooLong)?;
        let artifacts = Artifacts { count, bytes: input.rest() };
        artifacts.check()?;
        Ok(Self { access, shares, name, license, license_cid, parents, artifacts })
    }
}

/// Returns the artifacts of an accepted registration.
pub fn artifacts_of(registration: &[u8]) -> MarketResult<Artifacts<'_>> {
    Ok(Registration::parse(registration)?.artifacts)
}

/// Returns the concatenated parents of an accepted registration, of 32 bytes each.
pub fn parents_of(registration: &[u8]) -> MarketResult<&[u8]> {
    Ok(Registration::parse(registration)?.parents)
}

/// Refuses invalid royalties. A single royalty must be the first of the two, so that it has only
/// one encoding. A version with the access `paid` must have a royalty.
fn check_royalties(shares: &PayoutShares, paid: bool) -> MarketResult {
    let [first, second] = shares.royalty_bps;
    let matched = (first == 0) == (shares.recipients[0] == SYSTEM)
        && (second == 0) == (shares.recipients[1] == SYSTEM);
    let sum = first as u32 + second as u32;
    let ordered = first != 0 || second == 0;
    let right = matched && ordered && sum <= ROYALTY_BPS_MAX && (!paid || sum > 0);
    require(right, MarketError::RoyaltyInvalid)
}

/// Returns true for a name of 1 to 128 bytes of a-z, 0-9, `.`, `_`, `-` and `/`.
fn is_well_formed(name: &[u8]) -> bool {
    let allowed =
        |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-/".contains(byte);
    !name.is_empty() && name.len() <= NAME_BYTES_MAX && name.iter().all(allowed)
}
