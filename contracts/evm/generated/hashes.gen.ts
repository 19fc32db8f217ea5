// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'a31c20a700249525ee7042ef79a384f021ea4dcf46cf90c00f711827e02fc9ef'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '57a3dd945a9ec11a1d9f324ed7f052ca6a1f6d5ec003b24dce227a4973e28cb2'
