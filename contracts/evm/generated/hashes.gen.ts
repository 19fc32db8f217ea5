// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'b5d133d42de77caaa59df6ee115a34c38540b5b603b8bedd863cc3d963b95180'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '99f6cd0ea5c5e1f65f9d3de70c11a5256310ddade0ea6d419a34a50b115a1275'
