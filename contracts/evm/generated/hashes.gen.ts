// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '1daacd6cbc73b99904de55848f5975feb9dff24cea68d6ec1914f09b2a468d60'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '5379129b698f97764e64966f1255488cb02025a645ab8e3d629119941e2c76fd'
