// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '0aba5e531387fde3eca30986b8426deef2a31aa37c6131dde322404e8d6b43e9'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '917027b929d9cb6a8f33f2be2174cb0e84122606fc4262f56e0f3703a3c411b2'
