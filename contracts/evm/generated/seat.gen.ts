// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const seatAbi = [
  {
    "type": "function",
    "name": "make",
    "inputs": [
      {
        "name": "code",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "made",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "NotTheMaker",
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
export const seatBytecode =
  '0x60a0806040523460215733608052610141908161002682396080518160af0152f35b5f80fdfe6080600436101561000e575f80fd5b5f3560e01c63af325da214610021575f80fd5b34610129576020366003190112610129576004359067ffffffffffffffff8211610129573660238301121561012957816004013567ffffffffffffffff811161012d57601f8101601f19908116603f0116820167ffffffffffffffff81118382101761012d576040528082526020820192366024838301011161012957815f926024602093018637830101527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036101165751905ff080156100fd575b6040516001600160a01b039091168152602090f35b604051903d5f833e3d6101115790506100e8565b503d90fd5b630399b0f160e41b5f523360045260245ffd5b5f80fd5b634e487b7160e01b5f52604160045260245ffd'
