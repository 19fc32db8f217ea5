//! Contact for vulnerabilities, in the program's constants. The format is `security.txt` for
//! Solana, version 1 (github.com/neodyme-labs/solana-security-txt). Explorers find the text by its
//! first and last line.

/// Alternating names and values, each with a zero byte at its end.
///
/// The project has no public contact address yet. A deployer with one writes it here, and builds
/// the program again.
const TEXT: &str = concat!(
    "=======BEGIN SECURITY.TXT V1=======\0",
    "name\0Ostrom\0",
    "project_url\0README.md of the repository that this program was built from\0",
    "contacts\0other:the form \"Report a vulnerability\" of that repository\0",
    "policy\0SECURITY.md of that repository\0",
    "source_code\0contracts/solana/program in that repository\0",
    "auditors\0None\0",
    "=======END SECURITY.TXT V1=======\0",
);

/// The text within the program. No code reads it; explorers search for it.
#[used]
#[cfg_attr(any(target_os = "solana", target_arch = "bpf"), link_section = ".security.txt")]
static SECURITY_TXT: [u8; TEXT.len()] = {
    let mut bytes = [0; TEXT.len()];
    let mut at = 0;
    while at < bytes.len() {
        bytes[at] = TEXT.as_bytes()[at];
        at += 1;
    }
    bytes
};
