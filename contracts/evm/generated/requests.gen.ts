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
        "internalType": "contract IOfferTerms"
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
        "internalType": "contract IOfferTerms"
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
            "name": "signerOrProgress",
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
    "name": "amountOwed",
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
        "name": "lockedAtSeconds",
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
    "name": "EIP712DomainChanged",
    "inputs": [],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "PayCollected",
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
    "name": "AlreadyReleased",
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
    "name": "AssetMismatch",
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
    "name": "ContractSignatureRefused",
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
    "name": "SettlementConsentMissing",
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
    "name": "TermsMismatch",
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
  '0x61020080604052346102c05760a0816136b0803803809161002082856102d7565b8339810103126102c0578051906001600160a01b03821682036102c05760208101516001600160a01b03811692908381036102c0576040830151916001600160a01b03831683036102c0576004602060806060870151960151966040516100886040826102d7565b600f8152828101906e4f7374726f6d20526571756573747360881b8252604051916100b46040846102d7565b6001835284830191603160f81b83526100cc8161032f565b610120526100d98461032f565b61014052519020918260e05251902080610100524660a05260405190848201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261014160c0826102d7565b5190206080523060c052604051630fe7683f60e01b815292839182905afa9081156102cc575f91610286575b506001600160401b0316610181868661030e565b811115610266575061016052610180526101a0526101c0526101e052604051613315908161039b82396080518161301c015260a051816130d3015260c05181612fe6015260e0518161306b0152610100518161309101526101205181610ef601526101405181610f1f015261016051818181610d430152818161177701528181611b8e01528181612408015261248e0152610180518181816106500152612f7301526101a05181818161077e0152818161142f0152818161228b01526128a101526101c05181818161061801526114ce01526101e0518181816107460152612d060152f35b610270868661030e565b906302892f8360e61b5f5260045260245260445ffd5b90506020813d6020116102c4575b816102a1602093836102d7565b810103126102c057516001600160401b03811681036102c0575f61016d565b5f80fd5b3d9150610294565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b038211908210176102fa57604052565b634e487b7160e01b5f52604160045260245ffd5b9190820180921161031b57565b634e487b7160e01b5f52601160045260245ffd5b601f81511161035a57602081519101516020821061034b571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816308f046f714611d9e57508063109ae74214611c5557806315b1e88214611c3957806317f997bd14611c185780633eb5a83f14611bbd578063411557d114611b795780635465b3e614611b5d57806358db57ed14611b1e57806367d42a8b146119bb5780636af53d8a146119785780636c66d4261461133b5780636ce3f3c7146112825780637249fbb61461111857806378b8928c146110475780638035ac5514610fd657806384b0196e14610ede57806392b7984c1461099c5780639335c28f1461090057806397323954146107ad5780639a8e000f146107695780639c99a43a1461072f5780639f34fc8014610713578063c4d252f51461067f578063c60e814d1461063b578063c7d6014314610601578063c95597c4146101665763dc402cd014610145575f80fd5b34610162575f36600319011261016257602060405162093a808152f35b5f80fd5b3461016257366003190160c0811261016257608013610162576084356001600160401b0381116101625761019e903690600401611e3f565b60a4356001600160401b038111610162576101bd903690600401611e3f565b600493919335926101cd846121a4565b6101e164ffffffffff825460c81c1661225d565b95855f52600460205260405f2093604051946101fc86611ec0565b54946001600160601b03602064ffffffffff881692838152019660281c168652610e1081018091116105ed57804210156105d3575061023961216e565b916001600160801b036001850154938460a01c91829116116105ad57506001600160801b0361026661216e565b161580610595575b610582579061027d9189612dbc565b50606435926001600160401b03610292611ff9565b1615158415150361055a57602435956001600160801b038716968781036101625750604435926001600160401b03841697888503610162576001600160601b039861033b95506040519060208201927ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a1441584528c6040840152606083015260808201528760a082015260a0815261032960c082611f12565b519020906001600160a01b03166131c2565b600281018290555f858152600460205260408120555485516001600160a01b039081169291169085907f7c49d97ab9ca61cc3478a5aa3157307398afc1f78601083ef98f5befba99e9899060609061039161216e565b906001600160401b036103a2611ff9565b6001600160801b03604051941684521660208301526040820152a451168061053f575b506103ce61216e565b6001600160601b0381166103e0611ff9565b5f93845260026020526040909320600181018054825464ffffffffff60a01b4260a090811b9190911664ffffffffff60a01b1983161785556001600160a01b039091169691901c949192909190846105385760055b600781101561052457815460ff60f01b191660f09190911b60ff60f01b1617905560401b73ffffffffffffffffffffffff0000000000000000166001600160401b039190911617905561049b61048b8584612d30565b6104958684612d30565b90612184565b84516001600160a01b039081165f90815260036020908152604080832060808a0151909416835292905220805490916001600160601b03916104df91908316612184565b166001600160601b03198254161790558082036104f857005b61051b6001600160601b039161052295606060018060a01b039101511693612184565b1691612452565b005b634e487b7160e01b5f52602160045260245ffd5b6003610435565b825161055491906001600160a01b03166123cd565b826103c5565b6001600160401b038761056b611ff9565b9063561ef5ff60e11b5f526004521660245260445ffd5b876399660e8b60e01b5f5260045260245ffd5b506001600160401b036105a6611ff9565b161561026e565b6001600160801b036105bd61216e565b638873b95160e01b5f521660045260245260445ffd5b87632e357b0560e01b5f526004526024524260445260645ffd5b634e487b7160e01b5f52601160045260245ffd5b34610162575f3660031901126101625760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610162575f366003190112610162576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101625760203660031901126101625760043561069c816121e7565b546001600160a01b03811691903383141590816106fe575b506106e75761052291817f3667686a5d1134075618aaef5b7a2c48b739b95068ebf8770322f60dec3148c75f80a3612612565b506370d0fa3160e01b5f523360045260245260445ffd5b64ffffffffff915060a01c16421115836106b4565b34610162575f366003190112610162576020604051610e108152f35b34610162575f3660031901126101625760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610162575f366003190112610162576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461016257602036600319011261016257600435805f52600260205260405f206107d681612671565b9160ff825460f01c16600781101561052457600481148015906108f0575b6108d75750815460ff60f01b1916600360f11b17825560018201546105229390604081901c6001600160601b031690509261082f8285612d30565b82516001600160a01b039081165f9081526003602090815260408083206080880151909416835292905220805490916001600160601b039161087391908316612184565b166001600160601b031982541617905560018060a01b0390541680927f3c43887abff4da67dd613317ce14d3d7d90db953b8b446f68aa88c3aa9e4e94760206001600160601b03604051971696878152a3606001516001600160a01b031690612452565b6108eb9161b29560eb1b5f52600452611ddd565b60445ffd5b506108fb8484612cc2565b6107f4565b3461016257602036600319011261016257600435805f52600260205260405f2061092981612671565b9060ff815460f01c16600781101561052457600481036109865750805460ff60f01b1916600360f01b179055516001600160a01b0316907f7ee17fb70b2c113bb7362574b39fb9cfa528e8a45419bd1f8f0d9760373ace575f80a3005b61b29560eb1b5f5260048490526108eb90611ddd565b3461016257366003190160e081126101625760c0136101625760c4356001600160401b038111610162576109d4903690600401611e3f565b906001600160a01b036109e5611f8b565b163303610eb2576001600160a01b036109fc611fb7565b1615610ea3576001600160801b03610a12612158565b16158015610e83575b610e55576001600160401b03610a2f611fe3565b164281108015610e40575b610e235750600160ff610a4b611fcd565b161b6001600160a01b03610a5d611f8b565b165f52600760205260405f2066ffffffffffffff610a79611fcd565b60081c165f5260205260405f2054818116610dec576001600160a01b03610a9e611f8b565b165f52600760205260405f2066ffffffffffffff610aba611fcd565b60081c165f526020521760405f2055610b0a610ae5610ad7611f8b565b610adf611fcd565b906124bd565b610aed612fe3565b6042916040519161190160f01b8352600283015260228201522090565b5f8181526002602052604090209092906001600160a01b03610b2a611f8b565b82546001600160a01b0319169116178155610b6d64ffffffffff610b4c611fe3565b835464ffffffffff60a01b1916911660a01b64ffffffffff60a01b16178255565b805460ff60f01b1916600160f01b1781556001600160a01b03610b8e611fb7565b600183018054919092166001600160a01b03166001600160a01b0319909116178155610bb8612158565b81546001600160a01b031660a09190911b6001600160a01b0319161790556002610be2838561251a565b9101556001600160a01b03610bf5611fa1565b16610db5575b6001600160a01b03610c0b611f8b565b169160405160043560018060a01b0381168091036101625781526024356001600160a01b038116908190036101625760208201526044356001600160a01b038116908190036101625760408201526064356001600160801b0381168091036101625760608201526084356001600160401b03811680910361016257608082015260a435926001600160401b03841680940361016257610cdf7f773e9866d931d89e3e5cf02491c77d9ef41ce541b9dfcfdfab5adeca256d5a19938392889660a085015260e060c085015260e084019161211a565b0390a3610cea611f8b565b90610cf3611fa1565b6001600160801b03610d03612158565b604051637f4c824d60e11b81526001600160a01b039586166004820152306024820152928516604484015216606482015291602090839060849082905f907f0000000000000000000000000000000000000000000000000000000000000000165af1918215610daa57602092610d7d575b50604051908152f35b610d9c90833d8511610da3575b610d948183611f12565b8101906123b5565b5082610d74565b503d610d8a565b6040513d5f823e3d90fd5b610dbd611fa1565b5f84815260056020526040902080546001600160a01b0319166001600160a01b03909216919091179055610bfb565b6001600160401b03610dfc611f8b565b610e04611fcd565b90635286965d60e11b5f5260018060a01b03166004521660245260445ffd5b630332c1f160e31b5f526004524260245262093a8060445260645ffd5b5062093a8042018042116105ed578111610a3a565b6001600160801b03610e65612158565b6375ae39ef60e11b5f52166004526001600160601b0360245260445ffd5b506001600160601b036001600160801b03610e9c612158565b1611610a1b565b630b86644360e11b5f5260045ffd5b610eba611f8b565b6370d0fa3160e01b5f908152336004526001600160a01b0391909116602452604490fd5b34610162575f36600319011261016257610f7a610f1a7f00000000000000000000000000000000000000000000000000000000000000006130f9565b610f437f00000000000000000000000000000000000000000000000000000000000000006130f9565b6020610f8860405192610f568385611f12565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190611e6c565b908582036040870152611e6c565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110610fbf57505050500390f35b835185528695509381019392810192600101610fb0565b34610162576020366003190112610162576004356001600160401b03811161016257366023820112156101625780600401356001600160401b038111610162573660248260051b840101116101625760246110319201612738565b1561103857005b637b2c2fef60e01b5f5260045ffd5b3461016257602036600319011261016257600435805f52600260205260405f2061107081612671565b90805460ff8160f01c16906007821015610524576003821490816110f0575b50156110d85750805460ff60f01b1916600160f21b179055516001600160a01b0316907facd48b0976e1cfc14d51402f80a152fe7ec74b63c370f4ffc36f42d6acf0b6c45f80a3005b634f00549960e01b5f5260048490526108eb90611ddd565b611110915064ffffffffff63ffffffff6040870151169160a01c16611f7e565b42108561108f565b3461016257602036600319011261016257600435611135816121a4565b9061114a64ffffffffff835460c81c1661225d565b91815f52600460205260405f20926040519361116585611ec0565b54936001600160601b03602064ffffffffff871692838152019560281c168552610e1081018091116105ed5780421061126857506111f390835f5260046020525f604081205560018060a01b0383541660018060a01b0382511690857f9a6eec2b50a796e307ed5f2f9a7b827fdf7ad372ccb520a905d67b6af295cb0a5f80a4600183015460a01c90612350565b546001600160a01b0316338103611253576001600160601b035f935b84611244575b51169283611227575b61052283612612565b83039283116105ed576105229261123d916123cd565b828061121e565b61124e85336123cd565b611215565b6001600160601b03600a81855116049361120f565b83630d3fc99d60e01b5f526004526024524260445260645ffd5b346101625760403660031901126101625761129b611deb565b6112a3611e01565b905f604080516112b281611edb565b828152826020820152015260018060a01b03165f52600360205260405f209060018060a01b03165f52602052606060405f206001600160701b03604051916112f983611edb565b5464ffffffffff6001600160601b03821693848152836040602083019284868a1c168452019360881c1683526040519485525116602084015251166040820152f35b3461016257366003190161012081126101625760c0136101625760c4356001600160401b03811161016257611374903690600401611e3f565b610104356001600160401b03811161016257611394903690600401611e3f565b92906113a4610ae5610ad7611f8b565b926113ae846121e7565b9060028201546113be828661251a565b036119655764ffffffffff825460a01c1680421161194b5750610900861161193257610180906113ec611f8b565b60405163add8e8b960e01b815260e43560048201526001600160a01b03909116602482015260606044820152948591829161142b91606484019161211a565b03817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa948515610daa575f915f945f976118cd575b506060850180516001600160a01b0390811690611486611fa1565b1681036118a857505f87815260066020908152604080832089516001600160a01b0316845290915290205460ff1661188257600182015460a01c9063ffffffff6040880151167f00000000000000000000000000000000000000000000000000000000000000009081811161186d5750506001600160801b0360a0880151161561184e575061ffff60208701511661152961010088019161ffff83511690611f7e565b61ffff61153f6101208a01928284511690611f7e565b92511615908115611837575b8161180c575b506127108211908115611803575b506117f1575085516001600160a01b039081165f90815260036020908152604080832060808b0151909416835292905220805490916115b6916001600160601b03908116916115af908a90612d30565b1690611f7e565b6001600160601b036115c7886122fd565b168082116117cd575081546bffffffffffffffffffffffff19166001600160601b0391909116179081905560601c60ff64ffffffffff821611156117c5575060ff5b81546001600160c81b031660f89190911b6001600160f81b0319161760c884901b64ffffffffff60c81b1617600160f11b17905560405161164981611ec0565b64ffffffffff421681526001600160601b0360208201971696878152865f52600460205264ffffffffff60405f2092511670ffffffffffffffffffffffff00000000008354925160281b169170ffffffffffffffffffffffffffffffffff191617179055610e104201928342116105ed57859261172164ffffffffff927f503b446b3e2369bb4b956755a320062fd81bf2bb5b7c8b7aac51f7085c3962c3946001600160401b0360018060a01b038a5116986040519687961686528c602087015216604085015260806060850152608084019161211a565b0390a382611735575b602082604051908152f35b51604051637f4c824d60e11b81526001600160a01b0391821660048201523060248201525f6044820181905260648201949094529260209184916084918391907f0000000000000000000000000000000000000000000000000000000000000000165af1918215610daa576020921561172a576117be90833d8511610da357610d948183611f12565b508261172a565b60ff16611609565b908760018060a01b03905116635fa7efd160e11b5f5260045260245260445260645ffd5b630321cff160e51b5f5260045260245ffd5b9050158a61155f565b61ffff91505116158015611821575b8a611551565b5060e08701516001600160a01b0316151561181b565b60c08901516001600160a01b03161515915061154b565b51621e997160e11b5f9081526001600160a01b03909116600452602490fd5b63211bd3ab60e01b5f5260045260245260445ffd5b8551637705b12160e11b5f90815260048990526001600160a01b03909116602452604490fd5b6118b0611fa1565b634e83a9b960e01b5f5260018060a01b031660045260245260445ffd5b9250955092506101803d811161192b575b6118e88183611f12565b810192610180828503126101625781519364ffffffffff851685036101625761016061191a6119219260208601612032565b9301612106565b939193958761146b565b503d6118de565b856352713de160e01b5f5260045261090060245260445ffd5b85632e357b0560e01b5f526004526024524260445260645ffd5b84630ca6808b60e31b5f5260045260245ffd5b3461016257604036600319011261016257611991611deb565b6024356001600160401b038116810361016257610ae56119b3916020936124bd565b604051908152f35b34610162576020366003190112610162576004356119d8816121a4565b906119ed64ffffffffff835460c81c1661225d565b916119f7836122fd565b50815f52600460205260405f209160405192611a1284611ec0565b54926001600160601b03602064ffffffffff861692838152019460281c16845261012c81018091116105ed5780421015611b045750815465ffffffffffff60c81b1916600160f01b1782555f81815260066020908152604080832087516001600160a01b039081168552908352818420805460ff19166001908117909155858552600490935290832083905586516001600160601b039695611ae6959394909391909216917f60bbc872b78ed64ed98fa706daaba6b293b9590563124ea778c733e4f75cb3389080a3015460a01c84612350565b511680611aef57005b905161052291906001600160a01b03166123cd565b90632e357b0560e01b5f526004526024524260445260645ffd5b346101625760203660031901126101625760406001600160401b03611b44600435611f33565b6001600160601b03849392935193168352166020820152f35b34610162575f36600319011261016257602060405161012c8152f35b34610162575f366003190112610162576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461016257604036600319011261016257611bd6611deb565b611bde611e01565b9060018060a01b03165f52600360205260405f209060018060a01b03165f5260205260206001600160601b0360405f205416604051908152f35b34610162575f3660031901126101625760206040516001600160601b038152f35b34610162575f3660031901126101625760206040516109008152f35b34610162576020366003190112610162575f60e0604051611c7581611e90565b8281528260208201528260408201528260608201528260808201528260a08201528260c082015201526004355f52600260205260405f20604051611cb881611e90565b815460018060a01b0381168252602082019064ffffffffff8160a01c1682526040830164ffffffffff8260c81c16815260ff8260f01c1660608501906007811015610524578152608085019260f81c835264ffffffffff60018701549281600260a089019960018060a01b0387168b5260c08a019660a01c875201549660e089019788526040519860018060a01b0390511689525116602088015251166040860152519460078610156105245760ff6001600160601b03936101009760608801525116608086015260018060a01b0390511660a0850152511660c08301525160e0820152f35b34610162576020366003190112610162576040906004355f5260046020526001600160601b03825f205464ffffffffff8116835260281c166020820152f35b600781101561052457602452565b600435906001600160a01b038216820361016257565b602435906001600160a01b038216820361016257565b35906001600160a01b038216820361016257565b35906001600160401b038216820361016257565b9181601f84011215610162578235916001600160401b038311610162576020838186019501011161016257565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b61010081019081106001600160401b03821117611eac57604052565b634e487b7160e01b5f52604160045260245ffd5b604081019081106001600160401b03821117611eac57604052565b606081019081106001600160401b03821117611eac57604052565b61014081019081106001600160401b03821117611eac57604052565b90601f801991011681019081106001600160401b03821117611eac57604052565b5f915f915f52600260205260405f2060ff815460f01c16600781101561052457600210611f5d5750565b600101546001600160601b03604082901c1693506001600160401b03169150565b919082018092116105ed57565b6004356001600160a01b03811681036101625790565b6044356001600160a01b03811681036101625790565b6024356001600160a01b03811681036101625790565b60a4356001600160401b03811681036101625790565b6084356001600160401b03811681036101625790565b6044356001600160401b03811681036101625790565b51906001600160a01b038216820361016257565b519061ffff8216820361016257565b9190826101409103126101625760405161204b81611ef6565b80926120568161200f565b825261206460208201612023565b6020830152604081015163ffffffff8116810361016257604083015261208c6060820161200f565b606083015261209d6080820161200f565b608083015260a0810151906001600160801b03821682036101625761012061210191819360a08601526120d260c0820161200f565b60c08601526120e360e0820161200f565b60e08601526120f56101008201612023565b61010086015201612023565b910152565b51906001600160601b038216820361016257565b908060209392818452848401375f828201840152601f01601f1916010190565b8115612144570490565b634e487b7160e01b5f52601260045260245ffd5b6064356001600160801b03811681036101625790565b6024356001600160801b03811681036101625790565b906001600160601b03809116911603906001600160601b0382116105ed57565b90815f52600260205260405f209160ff835460f01c1690600782101561052457600282036121d0575050565b633e73c70f60e01b5f526004526108eb9150611ddd565b90815f52600260205260405f209160ff835460f01c1690600782101561052457600182036121d0575050565b6040519061222082611ef6565b5f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b612265612213565b506040516302e067a160e11b815264ffffffffff919091166004820152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115610daa575f916122c6575090565b90506101403d81116122f6575b6122dd8183611f12565b810161014082820312610162576122f391612032565b90565b503d6122d3565b9061230782612f33565b92516001600160a01b03169033821415908161233c575b506123265750565b636953253b60e11b5f523360045260245260445ffd5b6001600160a01b031633141590505f61231e565b908161235b91612d30565b81516001600160a01b039081165f908152600360209081526040808320608090960151909316825293909352909120805490916001600160601b03916123a391908316612184565b166001600160601b0319825416179055565b90816020910312610162575180151581036101625790565b6040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af18015610daa576124375750565b61244f9060203d602011610da357610d948183611f12565b50565b6040516304ade6db60e11b81526001600160a01b0391821660048201529181166024830152604482019290925290602090829060649082905f907f0000000000000000000000000000000000000000000000000000000000000000165af18015610daa576124375750565b906001600160401b036040519160208301937fc95f0490f218baf1b4e0ea4a15ad5a39a968f283fc5adfcc6e72a02824908382855260018060a01b0316604084015216606082015260608152612514608082611f12565b51902090565b906001600160401b038111611eac5760405190612541601f8201601f191660200183611f12565b8082526020820192368282011161016257815f92602092863783010152519020604051602081019160046001600160a01b0361257c82611e17565b1684526001600160a01b0361259360208301611e17565b1660208501526001600160a01b036125ad60408301611e17565b1660408501526060810135906001600160801b0382168092036101625760a06125f7916001600160401b03936060880152836125eb60808301611e2b565b16608088015201611e2b565b1660a084015260e082015260e0815261251461010082611f12565b5f90815260026020818152604080842080546001820180546005909552928620805487845593879055919094019490945583546001600160a01b03191690935561266f9260a09190911c916001600160a01b039182169116612452565b565b64ffffffffff61268e91612683612213565b505460c81c1661225d565b60808101519091906001600160a01b0316338190036126aa5750565b63123e9bd560e01b5f523360045260245260445ffd5b60405190608082018281106001600160401b03821117611eac576040525f6060838281528260208201528260408201520152565b91908110156127045760051b0190565b634e487b7160e01b5f52603260045260245ffd5b906001600160801b03809116911601906001600160801b0382116105ed57565b905f905f5f6127456126c0565b945f915f945f925f915b80831061295657505050811561294b5760018060a01b0384165f52600360205260405f209060018060a01b03165f526020526001600160601b0361279c8160405f20941682855416612184565b166001600160601b031983541617825564ffffffffff8254911664ffffffffff8260601c16019364ffffffffff85116105ed576128749460601b64ffffffffff60601b16906128049064ffffffffff60601b198416831760881c6001600160701b0316611f7e565b6001600160701b0381111561293d57506001600160701b035b7fff00000000000000000000000000000000000000ffffffffffffffffffffffff9092161760889190911b6dffffffffffffffffffffffffffff60881b1617905560608401516001600160801b0316908390612452565b6001600160801b0382511661288b575b5050600190565b604051634b38474d60e01b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215610daa575f926128f5575b506001600160801b036128ee93511691612452565b5f80612884565b9291506020833d602011612935575b8161291160209383611f12565b81010312610162576001600160801b0361292d6128ee9461200f565b9293506128d9565b3d9150612904565b6001600160701b031661281d565b505050505050505f90565b909193966129658583856126f4565b355f52600260205260405f209081549660ff8860f01c16976007891015610524578860038e9a14159081612cb6575b50612c4f5764ffffffffff6129ac9160c81c1661225d565b926129b78482612cc2565b15612c4f578a15612c90575b83516001600160a01b038b811691161480612c77575b158015612c5d575b612c4f57805460ff60f01b1916600560f01b17815560010154604081901c6001600160601b03169050612a158886886126f4565b3591612a1f6126c0565b5084602081015161ffff169a8161010081015161ffff169461012082015161ffff1692612a4a6126c0565b9e8f97816001600160601b0385160261271090046001600160801b0316808a526001600160601b038516036001600160801b03169189821515612b446001600160801b03809e81612b5d9f6001600160601b039e826115af9f819c612b559c839c849b938594612c2e575b80612c0a575b50505016606084019581875260018060a01b03845116907f832d7b77399ad2a2a381357ae783b8dad31d22c211184423ed135d439251b08a6080858851169460208901956040888851169a0199888b511691604051938452602084015260408301526060820152a3511680612be2575b5050511680612bbb575b50511682606089015116612718565b166060860152511682845116612718565b169052612d30565b97511691670de0b6b3a7640000830292808404670de0b6b3a764000014901517156105ed57612ba3926001600160801b0360a0612b9d930151169061213a565b90611f7e565b965f1981146105ed576001809101945b01919061274f565b60e08c015160608d0151612bdc92916001600160a01b039182169116612452565b5f612b35565b60c0820151606090920151612c03926001600160a01b039182169116612452565b8c5f612b2b565b8492612c1d92016127100390840261213a565b1690816040870152035f8080612abb565b9284612c40836127100385840261213a565b16908160208a01520392612ab5565b509650979460019150612bb3565b5060808401516001600160a01b03888116911614156129e1565b5060608401516001600160a01b038d81169116146129d9565b8351606085015160808601516001600160a01b039182169e509181169b501696506129c3565b6004915014155f612994565b612ce463ffffffff604060ff93549401511664ffffffffff8460a01c16611f7e565b9160f01c16600781101561052457600414612d00575b42101590565b612d2b907f000000000000000000000000000000000000000000000000000000000000000090611f7e565b612cfa565b6001600160601b031690670de0b6b3a7640000820291808304670de0b6b3a764000014901517156105ed5760a001516001600160801b03168015612daa57612d7d6001915f19840161213a565b01901515026001600160601b0381115f14612d9e57506001600160601b0390565b6001600160601b031690565b634e487b715f5260126020526024601cfd5b92915f93612dc981612f33565b5081519092906001600160a01b03163381148015612f21575b612f16578115612f0057506024356001600160801b0381168103610162576044356001600160401b0381168103610162576001600160401b03604051916001600160801b0360208401947f379a6254c6a5b6b49ec50f831d8bc9d7db9a28ab7e60a79bf0b2e77a995a16c98652600435604086015216606084015216608082015260643560a082015260a08152612e7a60c082611f12565b519020926001600160a01b03811615159082908690869084612eed575b5050505015612ea7575b50505050565b90516001600160a01b031692612ebf91908385613137565b15612ecb578080612ea1565b612ed790610aed612fe3565b90631504c80f60e11b5f5260045260245260445ffd5b612ef79450613137565b8185855f612e97565b634c77ec1360e01b5f523360045260245260445ffd5b506001955050505050565b50336001600160a01b03851614612de2565b805160809091015160408051630c1aed9d60e21b81526001600160a01b0393841660048201523060248201529183166044830152909291839060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa918215610daa575f905f93612fa957509190565b9250506040823d604011612fdb575b81612fc560409383611f12565b81010312610162576122f3602061191a8461200f565b3d9150612fb8565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614806130d0575b1561303e577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261251460c082611f12565b507f00000000000000000000000000000000000000000000000000000000000000004614613015565b60ff811690601f82116131285760405191613115604084611f12565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b9061314790939293610aed612fe3565b6131538385838561322a565b6131b957813b156131b1576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b926131d56131dd92959395610aed612fe3565b94858561322a565b6132255750803b61320557631504c80f60e11b5f5260018060a01b031660045260245260445ffd5b63a664a65960e01b5f9081526001600160a01b0391909116600452602490fd5b915050565b9290916132369261325f565b5060048110156105245715918261324c57505090565b6001600160a01b03918216911614919050565b9060418303613289576132829250602081013591604082359201355f1a90613293565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161330a579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610daa575f516001600160a01b0381161561330057905f905f90565b505f906001905f90565b5050505f916003919056'
