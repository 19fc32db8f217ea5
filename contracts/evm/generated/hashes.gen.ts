// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '729e702cdfe87290f9e47ab13775403633e0bb896d781d6941fbe34f2c4ff527'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'b55d5ca3105fffdb9163590bd90c03b4e37d90e567f950fae7157c5cedff5625'
