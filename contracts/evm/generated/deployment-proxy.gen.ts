// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const deploymentProxyAbi = [
  {
    "type": "function",
    "name": "deploy",
    "inputs": [
      {
        "name": "code",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "deployedAddress",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "NotTheDeployer",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const deploymentProxyBytecode =
  '0x60a0806040523460215733608052610140908161002682396080518160ae0152f35b5f80fdfe6080600436101561000e575f80fd5b5f3560e01c6277436014610020575f80fd5b34610128576020366003190112610128576004359067ffffffffffffffff8211610128573660238301121561012857816004013567ffffffffffffffff811161012c57601f8101601f19908116603f0116820167ffffffffffffffff81118382101761012c576040528082526020820192366024838301011161012857815f926024602093018637830101527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036101155751905ff080156100fc575b6040516001600160a01b039091168152602090f35b604051903d5f833e3d6101105790506100e7565b503d90fd5b6309bc948560e01b5f523360045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffd'
