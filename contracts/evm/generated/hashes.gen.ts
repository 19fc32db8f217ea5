// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '2f6e01533133b5bafd63692f78a8b5a57cb08f11f4ab9a36e6a035a3d82883f9'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '02a6dfebce4f483c3132405e97a06fea7040acb401d9a24475bfa9ca84798b33'
