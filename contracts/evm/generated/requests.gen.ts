// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const requestsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract IVault"
      },
      {
        "name": "stakes",
        "type": "address",
        "internalType": "contract IStakes"
      },
      {
        "name": "offers",
        "type": "address",
        "internalType": "contract IOffers"
      },
      {
        "name": "windowMax",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "holdMax",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "CAP_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CLAIM_WINDOW",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DEADLINE_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ENDPOINT_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "HOLD_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "OFFERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IOffers"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RELEASE_WINDOW",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "WINDOW_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "agreementOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Agreement",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "time",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "offer",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum AgreementState"
          },
          {
            "name": "completionsBefore",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "signerOrTally",
            "type": "uint160",
            "internalType": "uint160"
          },
          {
            "name": "cap",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancel",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "claim",
    "inputs": [
      {
        "name": "voucher",
        "type": "tuple",
        "internalType": "struct Voucher",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "receiptsRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "consent",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "ids",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "eip712Domain",
    "inputs": [],
    "outputs": [
      {
        "name": "fields",
        "type": "bytes1",
        "internalType": "bytes1"
      },
      {
        "name": "name",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "version",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "chainId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verifyingContract",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "extensions",
        "type": "uint256[]",
        "internalType": "uint256[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "hold",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "idOf",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "lock",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "lockOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "lockedAt",
        "type": "uint40",
        "internalType": "uint40"
      },
      {
        "name": "bond",
        "type": "uint96",
        "internalType": "uint96"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "terms",
        "type": "tuple",
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "owedIn",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "owed",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "count",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "recordOf",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct ProviderRecord",
        "components": [
          {
            "name": "inUse",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "completions",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "feeWeight",
            "type": "uint112",
            "internalType": "uint112"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "refund",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "release",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "releaseHold",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "returnPay",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stakeInUse",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "Collected",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "net",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "fee",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalty0",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "royalty1",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PayHeld",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PayReleased",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PayReturned",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestCancelled",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestClaimed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "total",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "count",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "receiptsRoot",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestLocked",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "offer",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      },
      {
        "name": "bond",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      },
      {
        "name": "untilSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "endpoint",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestOpened",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "tuple",
        "indexed": false,
        "internalType": "struct RequestTerms",
        "components": [
          {
            "name": "client",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "signer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "costMax",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "nonce",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "details",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestRefunded",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RequestReleased",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AssetDiffers",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "offered",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "BytesTooLong",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimEmpty",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "ClaimOverCost",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "cost",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ConsentMissing",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "CostOutOfBounds",
    "inputs": [
      {
        "name": "cost",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "InvalidShortString",
    "inputs": []
  },
  {
    "type": "error",
    "name": "KeySignatureNeeded",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotHeld",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum AgreementState"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotMaturing",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum AgreementState"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheClient",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheCourt",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheProvider",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingToCollect",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ReleasedBefore",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestDeadlineInvalid",
    "inputs": [
      {
        "name": "deadline",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNonceUsed",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestNotInState",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum AgreementState"
      }
    ]
  },
  {
    "type": "error",
    "name": "RequestSignerMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "RootMismatch",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SharesInvalid",
    "inputs": [
      {
        "name": "bps",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeRatioMissing",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeTooLow",
    "inputs": [
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "stake",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StringTooLong",
    "inputs": [
      {
        "name": "str",
        "type": "string",
        "internalType": "string"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsDiffer",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooEarly",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TooLate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "UnbondingTooShort",
    "inputs": [
      {
        "name": "unbonding",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "WindowTooLong",
    "inputs": [
      {
        "name": "window",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const requestsBytecode =
  '0x61020080604052346102c05760a0816136b0803803809161002082856102d7565b8339810103126102c0578051906001600160a01b03821682036102c05760208101516001600160a01b03811692908381036102c0576040830151916001600160a01b03831683036102c0576004602060806060870151960151966040516100886040826102d7565b600f8152828101906e4f7374726f6d20526571756573747360881b8252604051916100b46040846102d7565b6001835284830191603160f81b83526100cc8161032f565b610120526100d98461032f565b61014052519020918260e05251902080610100524660a05260405190848201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261014160c0826102d7565b5190206080523060c052604051630fe7683f60e01b815292839182905afa9081156102cc575f91610286575b506001600160401b0316610181868661030e565b811115610266575061016052610180526101a0526101c0526101e052604051613315908161039b82396080518161301c015260a051816130d3015260c05181612fe6015260e0518161306b0152610100518161309101526101205181610f3501526101405181610f5e015261016051818181610d82015281816117b601528181611b8e01528181612408015261248e01526101805181818161068f0152612f7301526101a0518181816107bd0152818161146e0152818161228b01526128a101526101c051818181610657015261150d01526101e0518181816107850152612d060152f35b610270868661030e565b906302892f8360e61b5f5260045260245260445ffd5b90506020813d6020116102c4575b816102a1602093836102d7565b810103126102c057516001600160401b03811681036102c0575f61016d565b5f80fd5b3d9150610294565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b038211908210176102fa57604052565b634e487b7160e01b5f52604160045260245ffd5b9190820180921161031b57565b634e487b7160e01b5f52601160045260245ffd5b601f81511161035a57602081519101516020821061034b571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816308f046f714611d9e57508063109ae74214611c5557806315b1e88214611c3957806317f997bd14611c185780633eb5a83f14611bbd578063411557d114611b795780635465b3e614611b5d57806367d42a8b146119fa5780636af53d8a146119b75780636c66d4261461137a5780636ce3f3c7146112c15780637249fbb61461115757806378b8928c146110865780638035ac551461101557806384b0196e14610f1d57806392b7984c146109db5780639335c28f1461093f57806397323954146107ec5780639a8e000f146107a85780639c99a43a1461076e5780639f34fc8014610752578063c4d252f5146106be578063c60e814d1461067a578063c7d6014314610640578063c95597c4146101a5578063dc402cd0146101885763de5a86ca14610145575f80fd5b346101845760203660031901126101845760406001600160401b0361016b600435612159565b6001600160601b03849392935193168352166020820152f35b5f80fd5b34610184575f36600319011261018457602060405162093a808152f35b3461018457366003190160c0811261018457608013610184576084356001600160401b038111610184576101dd903690600401611e3f565b60a4356001600160401b038111610184576101fc903690600401611e3f565b6004939193359261020c846121a4565b61022064ffffffffff825460c81c1661225d565b95855f52600460205260405f20936040519461023b86611ec0565b54946001600160601b03602064ffffffffff881692838152019660281c168652610e10810180911161062c57804210156106125750610278612123565b916001600160801b036001850154938460a01c91829116116105ec57506001600160801b036102a5612123565b1615806105d4575b6105c157906102bc9189612dbc565b50606435926001600160401b036102d1611fae565b1615158415150361059957602435956001600160801b038716968781036101845750604435926001600160401b03841697888503610184576001600160601b039861037a95506040519060208201927ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a1441584528c6040840152606083015260808201528760a082015260a0815261036860c082611f12565b519020906001600160a01b03166131c2565b600281018290555f858152600460205260408120555485516001600160a01b039081169291169085907f7c49d97ab9ca61cc3478a5aa3157307398afc1f78601083ef98f5befba99e989906060906103d0612123565b906001600160401b036103e1611fae565b6001600160801b03604051941684521660208301526040820152a451168061057e575b5061040d612123565b6001600160601b03811661041f611fae565b5f93845260026020526040909320600181018054825464ffffffffff60a01b4260a090811b9190911664ffffffffff60a01b1983161785556001600160a01b039091169691901c949192909190846105775760055b600781101561056357815460ff60f01b191660f09190911b60ff60f01b1617905560401b73ffffffffffffffffffffffff0000000000000000166001600160401b03919091161790556104da6104ca8584612d30565b6104d48684612d30565b90612139565b84516001600160a01b039081165f90815260036020908152604080832060808a0151909416835292905220805490916001600160601b039161051e91908316612139565b166001600160601b031982541617905580820361053757005b61055a6001600160601b039161056195606060018060a01b039101511693612139565b1691612452565b005b634e487b7160e01b5f52602160045260245ffd5b6003610474565b825161059391906001600160a01b03166123cd565b82610404565b6001600160401b03876105aa611fae565b9063561ef5ff60e11b5f526004521660245260445ffd5b876399660e8b60e01b5f5260045260245ffd5b506001600160401b036105e5611fae565b16156102ad565b6001600160801b036105fc612123565b638873b95160e01b5f521660045260245260445ffd5b87632e357b0560e01b5f526004526024524260445260645ffd5b634e487b7160e01b5f52601160045260245ffd5b34610184575f3660031901126101845760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610184575f366003190112610184576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610184576020366003190112610184576004356106db816121e7565b546001600160a01b038116919033831415908161073d575b506107265761056191817f3667686a5d1134075618aaef5b7a2c48b739b95068ebf8770322f60dec3148c75f80a3612612565b506370d0fa3160e01b5f523360045260245260445ffd5b64ffffffffff915060a01c16421115836106f3565b34610184575f366003190112610184576020604051610e108152f35b34610184575f3660031901126101845760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610184575f366003190112610184576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461018457602036600319011261018457600435805f52600260205260405f2061081581612671565b9160ff825460f01c166007811015610563576004811480159061092f575b6109165750815460ff60f01b1916600360f11b17825560018201546105619390604081901c6001600160601b031690509261086e8285612d30565b82516001600160a01b039081165f9081526003602090815260408083206080880151909416835292905220805490916001600160601b03916108b291908316612139565b166001600160601b031982541617905560018060a01b0390541680927f3c43887abff4da67dd613317ce14d3d7d90db953b8b446f68aa88c3aa9e4e94760206001600160601b03604051971696878152a3606001516001600160a01b031690612452565b61092a9161b29560eb1b5f52600452611ddd565b60445ffd5b5061093a8484612cc2565b610833565b3461018457602036600319011261018457600435805f52600260205260405f2061096881612671565b9060ff815460f01c16600781101561056357600481036109c55750805460ff60f01b1916600360f01b179055516001600160a01b0316907f7ee17fb70b2c113bb7362574b39fb9cfa528e8a45419bd1f8f0d9760373ace575f80a3005b61b29560eb1b5f52600484905261092a90611ddd565b3461018457366003190160e081126101845760c0136101845760c4356001600160401b03811161018457610a13903690600401611e3f565b906001600160a01b03610a24611f40565b163303610ef1576001600160a01b03610a3b611f6c565b1615610ee2576001600160801b03610a5161210d565b16158015610ec2575b610e94576001600160401b03610a6e611f98565b164281108015610e7f575b610e625750600160ff610a8a611f82565b161b6001600160a01b03610a9c611f40565b165f52600760205260405f2066ffffffffffffff610ab8611f82565b60081c165f5260205260405f2054818116610e2b576001600160a01b03610add611f40565b165f52600760205260405f2066ffffffffffffff610af9611f82565b60081c165f526020521760405f2055610b49610b24610b16611f40565b610b1e611f82565b906124bd565b610b2c612fe3565b6042916040519161190160f01b8352600283015260228201522090565b5f8181526002602052604090209092906001600160a01b03610b69611f40565b82546001600160a01b0319169116178155610bac64ffffffffff610b8b611f98565b835464ffffffffff60a01b1916911660a01b64ffffffffff60a01b16178255565b805460ff60f01b1916600160f01b1781556001600160a01b03610bcd611f6c565b600183018054919092166001600160a01b03166001600160a01b0319909116178155610bf761210d565b81546001600160a01b031660a09190911b6001600160a01b0319161790556002610c21838561251a565b9101556001600160a01b03610c34611f56565b16610df4575b6001600160a01b03610c4a611f40565b169160405160043560018060a01b0381168091036101845781526024356001600160a01b038116908190036101845760208201526044356001600160a01b038116908190036101845760408201526064356001600160801b0381168091036101845760608201526084356001600160401b03811680910361018457608082015260a435926001600160401b03841680940361018457610d1e7f773e9866d931d89e3e5cf02491c77d9ef41ce541b9dfcfdfab5adeca256d5a19938392889660a085015260e060c085015260e08401916120cf565b0390a3610d29611f40565b90610d32611f56565b6001600160801b03610d4261210d565b604051637f4c824d60e11b81526001600160a01b039586166004820152306024820152928516604484015216606482015291602090839060849082905f907f0000000000000000000000000000000000000000000000000000000000000000165af1918215610de957602092610dbc575b50604051908152f35b610ddb90833d8511610de2575b610dd38183611f12565b8101906123b5565b5082610db3565b503d610dc9565b6040513d5f823e3d90fd5b610dfc611f56565b5f84815260056020526040902080546001600160a01b0319166001600160a01b03909216919091179055610c3a565b6001600160401b03610e3b611f40565b610e43611f82565b90635286965d60e11b5f5260018060a01b03166004521660245260445ffd5b630332c1f160e31b5f526004524260245262093a8060445260645ffd5b5062093a80420180421161062c578111610a79565b6001600160801b03610ea461210d565b6375ae39ef60e11b5f52166004526001600160601b0360245260445ffd5b506001600160601b036001600160801b03610edb61210d565b1611610a5a565b630b86644360e11b5f5260045ffd5b610ef9611f40565b6370d0fa3160e01b5f908152336004526001600160a01b0391909116602452604490fd5b34610184575f36600319011261018457610fb9610f597f00000000000000000000000000000000000000000000000000000000000000006130f9565b610f827f00000000000000000000000000000000000000000000000000000000000000006130f9565b6020610fc760405192610f958385611f12565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190611e6c565b908582036040870152611e6c565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110610ffe57505050500390f35b835185528695509381019392810192600101610fef565b34610184576020366003190112610184576004356001600160401b03811161018457366023820112156101845780600401356001600160401b038111610184573660248260051b840101116101845760246110709201612738565b1561107757005b637b2c2fef60e01b5f5260045ffd5b3461018457602036600319011261018457600435805f52600260205260405f206110af81612671565b90805460ff8160f01c169060078210156105635760038214908161112f575b50156111175750805460ff60f01b1916600160f21b179055516001600160a01b0316907facd48b0976e1cfc14d51402f80a152fe7ec74b63c370f4ffc36f42d6acf0b6c45f80a3005b634f00549960e01b5f52600484905261092a90611ddd565b61114f915064ffffffffff63ffffffff6040870151169160a01c16611f33565b4210856110ce565b3461018457602036600319011261018457600435611174816121a4565b9061118964ffffffffff835460c81c1661225d565b91815f52600460205260405f2092604051936111a485611ec0565b54936001600160601b03602064ffffffffff871692838152019560281c168552610e10810180911161062c578042106112a7575061123290835f5260046020525f604081205560018060a01b0383541660018060a01b0382511690857f9a6eec2b50a796e307ed5f2f9a7b827fdf7ad372ccb520a905d67b6af295cb0a5f80a4600183015460a01c90612350565b546001600160a01b0316338103611292576001600160601b035f935b84611283575b51169283611266575b61056183612612565b830392831161062c576105619261127c916123cd565b828061125d565b61128d85336123cd565b611254565b6001600160601b03600a81855116049361124e565b83630d3fc99d60e01b5f526004526024524260445260645ffd5b34610184576040366003190112610184576112da611deb565b6112e2611e01565b905f604080516112f181611edb565b828152826020820152015260018060a01b03165f52600360205260405f209060018060a01b03165f52602052606060405f206001600160701b036040519161133883611edb565b5464ffffffffff6001600160601b03821693848152836040602083019284868a1c168452019360881c1683526040519485525116602084015251166040820152f35b3461018457366003190161012081126101845760c0136101845760c4356001600160401b038111610184576113b3903690600401611e3f565b610104356001600160401b038111610184576113d3903690600401611e3f565b92906113e3610b24610b16611f40565b926113ed846121e7565b9060028201546113fd828661251a565b036119a45764ffffffffff825460a01c1680421161198a57506109008611611971576101809061142b611f40565b604051637999f36760e01b815260e43560048201526001600160a01b03909116602482015260606044820152948591829161146a9160648401916120cf565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa948515610de9575f915f945f9761190c575b506060850180516001600160a01b03908116906114c5611f56565b1681036118e757505f87815260066020908152604080832089516001600160a01b0316845290915290205460ff166118c157600182015460a01c9063ffffffff6040880151167f0000000000000000000000000000000000000000000000000000000000000000908181116118ac5750506001600160801b0360a0880151161561188d575061ffff60208701511661156861010088019161ffff83511690611f33565b61ffff61157e6101208a01928284511690611f33565b92511615908115611876575b8161184b575b506127108211908115611842575b50611830575085516001600160a01b039081165f90815260036020908152604080832060808b0151909416835292905220805490916115f5916001600160601b03908116916115ee908a90612d30565b1690611f33565b6001600160601b03611606886122fd565b1680821161180c575081546bffffffffffffffffffffffff19166001600160601b0391909116179081905560601c60ff64ffffffffff82161115611804575060ff5b81546001600160c81b031660f89190911b6001600160f81b0319161760c884901b64ffffffffff60c81b1617600160f11b17905560405161168881611ec0565b64ffffffffff421681526001600160601b0360208201971696878152865f52600460205264ffffffffff60405f2092511670ffffffffffffffffffffffff00000000008354925160281b169170ffffffffffffffffffffffffffffffffff191617179055610e1042019283421161062c57859261176064ffffffffff927f503b446b3e2369bb4b956755a320062fd81bf2bb5b7c8b7aac51f7085c3962c3946001600160401b0360018060a01b038a5116986040519687961686528c60208701521660408501526080606085015260808401916120cf565b0390a382611774575b602082604051908152f35b51604051637f4c824d60e11b81526001600160a01b0391821660048201523060248201525f6044820181905260648201949094529260209184916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af1918215610de95760209215611769576117fd90833d8511610de257610dd38183611f12565b5082611769565b60ff16611648565b908760018060a01b03905116635fa7efd160e11b5f5260045260245260445260645ffd5b630321cff160e51b5f5260045260245ffd5b9050158a61159e565b61ffff91505116158015611860575b8a611590565b5060e08701516001600160a01b0316151561185a565b60c08901516001600160a01b03161515915061158a565b51621e997160e11b5f9081526001600160a01b03909116600452602490fd5b63211bd3ab60e01b5f5260045260245260445ffd5b8551636f0c04bb60e11b5f90815260048990526001600160a01b03909116602452604490fd5b6118ef611f56565b635def20a560e01b5f5260018060a01b031660045260245260445ffd5b9250955092506101803d811161196a575b6119278183611f12565b810192610180828503126101845781519364ffffffffff85168503610184576101606119596119609260208601611fe7565b93016120bb565b93919395876114aa565b503d61191d565b856352713de160e01b5f5260045261090060245260445ffd5b85632e357b0560e01b5f526004526024524260445260645ffd5b8463f981faab60e01b5f5260045260245ffd5b34610184576040366003190112610184576119d0611deb565b6024356001600160401b038116810361018457610b246119f2916020936124bd565b604051908152f35b3461018457602036600319011261018457600435611a17816121a4565b90611a2c64ffffffffff835460c81c1661225d565b91611a36836122fd565b50815f52600460205260405f209160405192611a5184611ec0565b54926001600160601b03602064ffffffffff861692838152019460281c16845261012c810180911161062c5780421015611b435750815465ffffffffffff60c81b1916600160f01b1782555f81815260066020908152604080832087516001600160a01b039081168552908352818420805460ff19166001908117909155858552600490935290832083905586516001600160601b039695611b25959394909391909216917f60bbc872b78ed64ed98fa706daaba6b293b9590563124ea778c733e4f75cb3389080a3015460a01c84612350565b511680611b2e57005b905161056191906001600160a01b03166123cd565b90632e357b0560e01b5f526004526024524260445260645ffd5b34610184575f36600319011261018457602060405161012c8152f35b34610184575f366003190112610184576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461018457604036600319011261018457611bd6611deb565b611bde611e01565b9060018060a01b03165f52600360205260405f209060018060a01b03165f5260205260206001600160601b0360405f205416604051908152f35b34610184575f3660031901126101845760206040516001600160601b038152f35b34610184575f3660031901126101845760206040516109008152f35b34610184576020366003190112610184575f60e0604051611c7581611e90565b8281528260208201528260408201528260608201528260808201528260a08201528260c082015201526004355f52600260205260405f20604051611cb881611e90565b815460018060a01b0381168252602082019064ffffffffff8160a01c1682526040830164ffffffffff8260c81c16815260ff8260f01c1660608501906007811015610563578152608085019260f81c835264ffffffffff60018701549281600260a089019960018060a01b0387168b5260c08a019660a01c875201549660e089019788526040519860018060a01b0390511689525116602088015251166040860152519460078610156105635760ff6001600160601b03936101009760608801525116608086015260018060a01b0390511660a0850152511660c08301525160e0820152f35b34610184576020366003190112610184576040906004355f5260046020526001600160601b03825f205464ffffffffff8116835260281c166020820152f35b600781101561056357602452565b600435906001600160a01b038216820361018457565b602435906001600160a01b038216820361018457565b35906001600160a01b038216820361018457565b35906001600160401b038216820361018457565b9181601f84011215610184578235916001600160401b038311610184576020838186019501011161018457565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b61010081019081106001600160401b03821117611eac57604052565b634e487b7160e01b5f52604160045260245ffd5b604081019081106001600160401b03821117611eac57604052565b606081019081106001600160401b03821117611eac57604052565b61014081019081106001600160401b03821117611eac57604052565b90601f801991011681019081106001600160401b03821117611eac57604052565b9190820180921161062c57565b6004356001600160a01b03811681036101845790565b6044356001600160a01b03811681036101845790565b6024356001600160a01b03811681036101845790565b60a4356001600160401b03811681036101845790565b6084356001600160401b03811681036101845790565b6044356001600160401b03811681036101845790565b51906001600160a01b038216820361018457565b519061ffff8216820361018457565b9190826101409103126101845760405161200081611ef6565b809261200b81611fc4565b825261201960208201611fd8565b6020830152604081015163ffffffff8116810361018457604083015261204160608201611fc4565b606083015261205260808201611fc4565b608083015260a0810151906001600160801b0382168203610184576101206120b691819360a086015261208760c08201611fc4565b60c086015261209860e08201611fc4565b60e08601526120aa6101008201611fd8565b61010086015201611fd8565b910152565b51906001600160601b038216820361018457565b908060209392818452848401375f828201840152601f01601f1916010190565b81156120f9570490565b634e487b7160e01b5f52601260045260245ffd5b6064356001600160801b03811681036101845790565b6024356001600160801b03811681036101845790565b906001600160601b03809116911603906001600160601b03821161062c57565b5f915f915f52600260205260405f2060ff815460f01c166007811015610563576002106121835750565b600101546001600160601b03604082901c1693506001600160401b03169150565b90815f52600260205260405f209160ff835460f01c1690600782101561056357600282036121d0575050565b633e73c70f60e01b5f5260045261092a9150611ddd565b90815f52600260205260405f209160ff835460f01c1690600782101561056357600182036121d0575050565b6040519061222082611ef6565b5f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b612265612213565b506040516302e067a160e11b815264ffffffffff919091166004820152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610de9575f916122c6575090565b90506101403d81116122f6575b6122dd8183611f12565b810161014082820312610184576122f391611fe7565b90565b503d6122d3565b9061230782612f33565b92516001600160a01b03169033821415908161233c575b506123265750565b636953253b60e11b5f523360045260245260445ffd5b6001600160a01b031633141590505f61231e565b908161235b91612d30565b81516001600160a01b039081165f908152600360209081526040808320608090960151909316825293909352909120805490916001600160601b03916123a391908316612139565b166001600160601b0319825416179055565b90816020910312610184575180151581036101845790565b6040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af18015610de9576124375750565b61244f9060203d602011610de257610dd38183611f12565b50565b6040516304ade6db60e11b81526001600160a01b0391821660048201529181166024830152604482019290925290602090829060649082905f907f0000000000000000000000000000000000000000000000000000000000000000165af18015610de9576124375750565b906001600160401b036040519160208301937fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a02824908382855260018060a01b0316604084015216606082015260608152612514608082611f12565b51902090565b906001600160401b038111611eac5760405190612541601f8201601f191660200183611f12565b8082526020820192368282011161018457815f92602092863783010152519020604051602081019160046001600160a01b0361257c82611e17565b1684526001600160a01b0361259360208301611e17565b1660208501526001600160a01b036125ad60408301611e17565b1660408501526060810135906001600160801b0382168092036101845760a06125f7916001600160401b03936060880152836125eb60808301611e2b565b16608088015201611e2b565b1660a084015260e082015260e0815261251461010082611f12565b5f90815260026020818152604080842080546001820180546005909552928620805487845593879055919094019490945583546001600160a01b03191690935561266f9260a09190911c916001600160a01b039182169116612452565b565b64ffffffffff61268e91612683612213565b505460c81c1661225d565b60808101519091906001600160a01b0316338190036126aa5750565b63123e9bd560e01b5f523360045260245260445ffd5b60405190608082018281106001600160401b03821117611eac576040525f6060838281528260208201528260408201520152565b91908110156127045760051b0190565b634e487b7160e01b5f52603260045260245ffd5b906001600160801b03809116911601906001600160801b03821161062c57565b905f905f5f6127456126c0565b945f915f945f925f915b80831061295657505050811561294b5760018060a01b0384165f52600360205260405f209060018060a01b03165f526020526001600160601b0361279c8160405f20941682855416612139565b166001600160601b031983541617825564ffffffffff8254911664ffffffffff8260601c16019364ffffffffff851161062c576128749460601b64ffffffffff60601b16906128049064ffffffffff60601b198416831760881c6001600160701b0316611f33565b6001600160701b0381111561293d57506001600160701b035b7fff00000000000000000000000000000000000000ffffffffffffffffffffffff9092161760889190911b6dffffffffffffffffffffffffffff60881b1617905560608401516001600160801b0316908390612452565b6001600160801b0382511661288b575b5050600190565b604051634b38474d60e01b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215610de9575f926128f5575b506001600160801b036128ee93511691612452565b5f80612884565b9291506020833d602011612935575b8161291160209383611f12565b81010312610184576001600160801b0361292d6128ee94611fc4565b9293506128d9565b3d9150612904565b6001600160701b031661281d565b505050505050505f90565b909193966129658583856126f4565b355f52600260205260405f209081549660ff8860f01c16976007891015610563578860038e9a14159081612cb6575b50612c4f5764ffffffffff6129ac9160c81c1661225d565b926129b78482612cc2565b15612c4f578a15612c90575b83516001600160a01b038b811691161480612c77575b158015612c5d575b612c4f57805460ff60f01b1916600560f01b17815560010154604081901c6001600160601b03169050612a158886886126f4565b3591612a1f6126c0565b5084602081015161ffff169a8161010081015161ffff169461012082015161ffff1692612a4a6126c0565b9e8f97816001600160601b0385160261271090046001600160801b0316808a526001600160601b038516036001600160801b03169189821515612b446001600160801b03809e81612b5d9f6001600160601b039e826115ee9f819c612b559c839c849b938594612c2e575b80612c0a575b50505016606084019581875260018060a01b03845116907fd632337230268bd5e66a36f8ea5865233b7216698384cdd7c3dfe6ef2d263bf36080858851169460208901956040888851169a0199888b511691604051938452602084015260408301526060820152a3511680612be2575b5050511680612bbb575b50511682606089015116612718565b166060860152511682845116612718565b169052612d30565b97511691670de0b6b3a7640000830292808404670de0b6b3a7640000149015171561062c57612ba3926001600160801b0360a0612b9d93015116906120ef565b90611f33565b965f19811461062c576001809101945b01919061274f565b60e08c015160608d0151612bdc92916001600160a01b039182169116612452565b5f612b35565b60c0820151606090920151612c03926001600160a01b039182169116612452565b8c5f612b2b565b8492612c1d9201612710039084026120ef565b1690816040870152035f8080612abb565b9284612c4083612710038584026120ef565b16908160208a01520392612ab5565b509650979460019150612bb3565b5060808401516001600160a01b03888116911614156129e1565b5060608401516001600160a01b038d81169116146129d9565b8351606085015160808601516001600160a01b039182169e509181169b501696506129c3565b6004915014155f612994565b612ce463ffffffff604060ff93549401511664ffffffffff8460a01c16611f33565b9160f01c16600781101561056357600414612d00575b42101590565b612d2b907f000000000000000000000000000000000000000000000000000000000000000090611f33565b612cfa565b6001600160601b031690670de0b6b3a7640000820291808304670de0b6b3a7640000149015171561062c5760a001516001600160801b03168015612daa57612d7d6001915f1984016120ef565b01901515026001600160601b0381115f14612d9e57506001600160601b0390565b6001600160601b031690565b634e487b715f5260126020526024601cfd5b92915f93612dc981612f33565b5081519092906001600160a01b03163381148015612f21575b612f16578115612f0057506024356001600160801b0381168103610184576044356001600160401b0381168103610184576001600160401b03604051916001600160801b0360208401947f379a6254c6a5b6b49ec50f831d8bc9d7db9a28ab7e60a79bf0b2e77a995a16c98652600435604086015216606084015216608082015260643560a082015260a08152612e7a60c082611f12565b519020926001600160a01b03811615159082908690869084612eed575b5050505015612ea7575b50505050565b90516001600160a01b031692612ebf91908385613137565b15612ecb578080612ea1565b612ed790610b2c612fe3565b90631504c80f60e11b5f5260045260245260445ffd5b612ef79450613137565b8185855f612e97565b63cc84d06360e01b5f523360045260245260445ffd5b506001955050505050565b50336001600160a01b03851614612de2565b805160809091015160408051630c1aed9d60e21b81526001600160a01b0393841660048201523060248201529183166044830152909291839060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa918215610de9575f905f93612fa957509190565b9250506040823d604011612fdb575b81612fc560409383611f12565b81010312610184576122f3602061195984611fc4565b3d9150612fb8565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614806130d0575b1561303e577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261251460c082611f12565b507f00000000000000000000000000000000000000000000000000000000000000004614613015565b60ff811690601f82116131285760405191613115604084611f12565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b9061314790939293610b2c612fe3565b6131538385838561322a565b6131b957813b156131b1576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b926131d56131dd92959395610b2c612fe3565b94858561322a565b6132255750803b61320557631504c80f60e11b5f5260018060a01b031660045260245260445ffd5b63172ab45d60e01b5f9081526001600160a01b0391909116600452602490fd5b915050565b9290916132369261325f565b5060048110156105635715918261324c57505090565b6001600160a01b03918216911614919050565b9060418303613289576132829250602081013591604082359201355f1a90613293565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161330a579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610de9575f516001600160a01b0381161561330057905f905f90565b505f906001905f90565b5050505f916003919056'
