// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'aa079443246785887c08307560c5d323e65fc6db0bd9b66bab2e9d2fe1ae430d'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '5445969f63ee7b3db9ab58ec1f5f8878b3ec2485e75af453e1dce6826a15db47'
