// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'f11f66df4b53adb1b7aa5b2cfcc82a0c7988dadf7dfe25269cd1c7d93762c962'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '99f6cd0ea5c5e1f65f9d3de70c11a5256310ddade0ea6d419a34a50b115a1275'
