// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const sessionsAbi = [
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
    "name": "CLOSE_WINDOW",
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
    "name": "OPEN_BY_MAX",
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
    "name": "SESSION_MAX",
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
    "name": "SETTLE_INTERVAL",
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
    "name": "anchorsOf",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "last",
        "type": "tuple",
        "internalType": "struct Anchor",
        "components": [
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "atSeconds",
            "type": "uint40",
            "internalType": "uint40"
          }
        ]
      },
      {
        "name": "previous",
        "type": "tuple",
        "internalType": "struct Anchor",
        "components": [
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "total",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "count",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "atSeconds",
            "type": "uint40",
            "internalType": "uint40"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancelNonces",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "floor",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "close",
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
      },
      {
        "name": "matured",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
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
    "name": "expire",
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
        "name": "provider",
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
    "name": "nonceFloor",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct SessionAuthorization",
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
            "name": "provider",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "offerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "openBySeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "expiresAtSeconds",
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
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "approval",
        "type": "tuple",
        "internalType": "struct VaultApproval",
        "components": [
          {
            "name": "owner",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "spender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "asset",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "amount",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "nonce",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "validUntilSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "approvalSignature",
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
    "name": "raiseCap",
    "inputs": [
      {
        "name": "topUp",
        "type": "tuple",
        "internalType": "struct TopUp",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "validUntilSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
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
    "name": "requestClose",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
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
    "name": "settle",
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
    "name": "NonceFloorRaised",
    "inputs": [
      {
        "name": "client",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "floor",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
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
    "name": "SessionCapRaised",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "cap",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionCloseRequested",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionClosed",
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
        "name": "refunded",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionOpened",
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
        "name": "signer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "offer",
        "type": "uint40",
        "indexed": false,
        "internalType": "uint40"
      },
      {
        "name": "cap",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "deadlineSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "nonce",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionSettled",
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
    "type": "error",
    "name": "CapOutOfBounds",
    "inputs": [
      {
        "name": "cap",
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
    "name": "DeadlineNotReached",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "deadline",
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
    "name": "DeadlinePassed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "deadline",
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
    "name": "ExpiryInvalid",
    "inputs": [
      {
        "name": "expiresAt",
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
    "name": "FloorNotRaised",
    "inputs": [
      {
        "name": "floor",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "current",
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
    "name": "NonceCancelled",
    "inputs": [
      {
        "name": "nonce",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "floor",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "OfferMismatch",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "provider",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "OpenByInvalid",
    "inputs": [
      {
        "name": "openBy",
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
    "name": "SessionExists",
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
    "name": "SessionNotOpen",
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
    "name": "SettledRecently",
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
    "name": "SignerMissing",
    "inputs": []
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
    "name": "TopUpExpired",
    "inputs": [
      {
        "name": "validUntil",
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
    "name": "VoucherNotIncreasing",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "settled",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "settledCount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VoucherOverCap",
    "inputs": [
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "cap",
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
export const sessionsBytecode =
  '0x61020080604052346102b95760a081613f85803803809161002082856102d0565b8339810103126102b9578051906001600160a01b03821682036102b95760208101516001600160a01b03811692908381036102b9576040830151916001600160a01b03831683036102b9576004602060806060870151960151966040516100886040826102d0565b600f8152828101906e4f7374726f6d2053657373696f6e7360881b8252604051916100b46040846102d0565b6001835284830191603160f81b83526100cc81610328565b610120526100d984610328565b61014052519020918260e05251902080610100524660a05260405190848201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261014160c0826102d0565b5190206080523060c052604051630fe7683f60e01b815292839182905afa9081156102c5575f9161027f575b506001600160401b03166101818686610307565b81111561025f575061016052610180526101a0526101c0526101e052604051613bf1908161039482396080518161394a015260a05181613a01015260c05181613914015260e05181613999015261010051816139bf015261012051816108aa015261014051816108d4015261016051818181611208015281816119000152818161347601526136e001526101805181818161032201526137ba01526101a05181818161060301528181610eb60152818161264c0152612fb701526101c05181818161027e0152610f3601526101e0518181816105ca01526135ee0152f35b6102698686610307565b906302892f8360e61b5f5260045260245260445ffd5b90506020813d6020116102bd575b8161029a602093836102d0565b810103126102b957516001600160401b03811681036102b9575f61016d565b5f80fd5b3d915061028d565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b038211908210176102f357604052565b634e487b7160e01b5f52604160045260245ffd5b9190820180921161031457565b634e487b7160e01b5f52601160045260245ffd5b601f815111610353576020815191015160208210610344571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f905f3560e01c908163109ae74214611a555750806317f997bd14611a3457806319523fe01461198a5780633b7284101461159c5780633eb5a83f1461192f578063411557d1146118eb57806346bab486146116dd578063487f53a8146115a157806356e7c3211461159c5780635971c14514610b7f5780636ce3f3c714610ac657806378b8928c146109dd5780638035ac551461098c57806384b0196e146108905780639151b224146108535780639335c28f1461079f57806397323954146106325780639a8e000f146105ed5780639c99a43a146105b25780639fe79583146103c5578063a042900514610351578063c60e814d1461030c578063c6441798146102a1578063c7d6014314610266578063ce22ba9a1461021d578063d2cce95f14610200578063d86cf78d146101bd578063de5a86ca1461017d5763ffef42a31461015d575f80fd5b3461017a578060031936011261017a57602060405162278d008152f35b80fd5b503461017a57602036600319011261017a5760406001600160401b036101a460043561244f565b6001600160601b03849392935193168352166020820152f35b503461017a57602036600319011261017a576020906001600160401b03906040906001600160a01b036101ee611bc6565b16815260068452205416604051908152f35b503461017a578060031936011261017a5760206040516154608152f35b503461017a573660031901608081126102625760601361017a576064356001600160401b0381116102625761025961025f913690600401611bf2565b906121bc565b80f35b5080fd5b503461017a578060031936011261017a5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461017a57602036600319011261017a57600435906102c08261249a565b549164ffffffffff8360a01c168042106102f257506102ec64ffffffffff61025f939460c81c1661261e565b90612878565b60649291639e19b96b60e01b835260045260245242604452fd5b503461017a578060031936011261017a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461017a57606036600319011261017a5761036b611bc6565b610373611bdc565b90604435926001600160401b038416840361017a5760206103bd61039886868661370f565b6103a0613911565b6042916040519161190160f01b8352600283015260228201522090565b604051908152f35b503461017a57366003190160c081126102625760801361017a576084356001600160401b038111610262576103fe903690600401611bf2565b60a435906001600160401b0382116105ae57610421610457923690600401611bf2565b929091600435946104506104348761249a565b9561044964ffffffffff885460c81c1661261e565b95866127a6565b5084612908565b8284526004602052604084205460a01c64ffffffffff168061058d5750835b80421061057257505161025f9291610497916001600160a01b031690612ace565b64ffffffffff6001600160601b036104ad611f76565b1691610550826104bb611fb6565b604051956104c887611caa565b86526001600160401b0316602080870191825242831660408089019182526060808a018c8152978c5260049093528a209751885493516001600160a01b03199094166001600160601b0391909116179290911b67ffffffffffffffff60601b1691909117865551855464ffffffffff60a01b1916911660a01b64ffffffffff60a01b16178455565b51825464ffffffffff60c81b1916911660c81b64ffffffffff60c81b16179055565b6336dc9f6760e11b8552600484905260245242604452606484fd5b61546081018091111561047657634e487b7160e01b85526011600452602485fd5b8380fd5b503461017a578060031936011261017a5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461017a578060031936011261017a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461017a57602036600319011261017a576004359081815260026020526040812061065d816134d0565b9260ff825460f01c16600781101561078b576004811480159061077b575b6107615750815460ff60f01b1916600360f11b1782556001820154929361025f93604081901c6001600160601b03169050926106b78285613618565b82516001600160a01b039081168852600360209081526040808a2060808701519093165f908152929091529020805490916001600160601b03916106fd9190831661219c565b166001600160601b031982541617905560018060a01b0390541680927f3c43887abff4da67dd613317ce14d3d7d90db953b8b446f68aa88c3aa9e4e94760206001600160601b03604051971696878152a3606001516001600160a01b0316906136a4565b610779849160449361b29560eb1b8452600452611b9c565bfd5b5061078685846135aa565b61067b565b634e487b7160e01b84526021600452602484fd5b503461017a57602036600319011261017a576004358082526002602052604082206107c9816134d0565b9060ff815460f01c16600781101561083f57600481036108275750805460ff60f01b1916600360f01b179055516001600160a01b0316907f7ee17fb70b2c113bb7362574b39fb9cfa528e8a45419bd1f8f0d9760373ace578380a380f35b846107796044928661b29560eb1b8452600452611b9c565b634e487b7160e01b85526021600452602485fd5b503461017a57604036600319011261017a576024356001600160401b0381116102625761088761025f913690600401611bf2565b90600435612072565b503461017a578060031936011261017a57610930906108ce7f000000000000000000000000000000000000000000000000000000000000000061389e565b906108f87f000000000000000000000000000000000000000000000000000000000000000061389e565b90602061093e6040519361090c8386611ce1565b8385525f368137604051968796600f60f81b885260e08589015260e0880190611c4f565b908682036040880152611c4f565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b82811061097557505050500390f35b835185528695509381019392810192600101610966565b503461017a57602036600319011261017a576004356001600160401b038111610262576109c06109c6913690600401611c1f565b90612e4e565b156109ce5780f35b637b2c2fef60e01b8152600490fd5b503461017a57602036600319011261017a57600435808252600260205260408220610a07816134d0565b90805460ff8160f01c16906007821015610ab257600382149081610a8a575b5015610a705750805460ff60f01b1916600160f21b179055516001600160a01b0316907facd48b0976e1cfc14d51402f80a152fe7ec74b63c370f4ffc36f42d6acf0b6c48380a380f35b8461077960449286634f00549960e01b8452600452611b9c565b610aaa915064ffffffffff63ffffffff6040870151169160a01c16612065565b42105f610a26565b634e487b7160e01b86526021600452602486fd5b503461017a57604036600319011261017a576040610ae2611bc6565b91610aeb611bdc565b9281838051610af981611c8f565b828152826020820152015260018060a01b031681526003602052209060018060a01b03165f52602052606060405f206001600160701b0360405191610b3d83611c8f565b5464ffffffffff6001600160601b03821693848152836040602083019284868a1c168452019360881c1683526040519485525116602084015251166040820152f35b346113225736600319016102208112611322576101201361132257610124356001600160401b03811161132257610bba903690600401611bf2565b9060c03661014319011261132257610204356001600160401b03811161132257610be8903690600401611bf2565b90926001600160a01b03610bfa61200d565b161561158d576001600160801b03610c10611f8c565b1615801561156d575b61153f5760c435906001600160401b03821680830361132257428110801561152b575b61150f57506001600160401b03610c51611fcc565b164281118015906114e6575b6114c957506001600160a01b03610c72612023565b165f5260066020526001600160401b0360405f205416806001600160401b03610c99611fe2565b16106114a35750610cc4610398610cae612023565b610cb6612039565b610cbe611fe2565b9161370f565b93845f52600260205260405f209160ff835460f01c16600781101561148f5780611472575060405161012081018181106001600160401b0382111761145e57604052610d0e611bc6565b8152610d18611bdc565b602082019081526044356001600160a01b038116810361132257604083019081526064356001600160a01b03811681036113225760608401908152608435976080850189815260a435906001600160801b03821682036113225760a0870191825260c0870192835260e435936001600160401b03851685036113225760e0880194855261010435956001600160401b038716870361132257610100898101978852604080517f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e602082019081529b516001600160a01b03908116928201929092529951811660608b01529151821660808a015291511660a0880152905160c087015290516001600160801b031660e086015290516001600160401b039081169185019190915290518116610120840152905116610140808301919091528152610e6361016082611ce1565b51902091610e6f612023565b92610e79936133d8565b610e816124dd565b50610e8a612023565b604051632999080560e21b8152600481018490526001600160a01b0391821660248201529290839081907f0000000000000000000000000000000000000000000000000000000000000000165a9260449161016094fa908115611317575f935f9261140c575b5081516001600160a01b0390811690610f07612039565b1681148015906113ea575b6113c35750506001600160601b03610f28611f8c565b1663ffffffff6040830151167f0000000000000000000000000000000000000000000000000000000000000000908181116113ae5750506001600160801b0360a0830151161561138b5761ffff602083015116610f9061010084019161ffff83511690612065565b61ffff610fa66101208601928284511690612065565b92511615908115611374575b81611349575b506127108211908115611340575b5061132e575081516001600160a01b039081165f9081526003602090815260408083206080870151909416835292905220805461112e9493919261102f92918491611029916001600160601b0390811691611022908690613618565b1690612065565b91613a27565b5460601c60ff64ffffffffff82161115611326575060ff5b6001600160a01b03611057612023565b83546001600160a01b031916911617825561109a64ffffffffff611079611fcc565b845464ffffffffff60a01b1916911660a01b64ffffffffff60a01b16178355565b815460c885901b64ffffffffff60c81b166001600160c81b039091161760f89190911b6001600160f81b03191617600160f01b17815560016001600160a01b036110e261200d565b1691019060018060a01b03166001600160601b0360a01b8254161781556001600160601b0361110f611f8c565b82546001600160a01b0316911660a01b6001600160a01b031916179055565b611136612023565b90837f50656dcfc970f9338b558199cfa53de338fb5da31b66d0a75062a77e821c95be60a0611163612039565b6001600160401b0361117361200d565b958161117d611f8c565b6001600160801b0361118d611fcc565b9164ffffffffff61119c611fe2565b956040519c6001808c1b03168d521660208c01521660408a0152166060880152166080860152600180831b031694600180831b031693a480611206575b6020826103bd6111e7612023565b6111ef61204f565b6001600160801b036111ff611f8c565b1691613434565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031692833b156113225760405163138dd26760e11b815293610144356001600160a01b03811690819003611322576004860152610164356001600160a01b03811690819003611322576024860152610184356001600160a01b038116908190036113225760448601526101a43560648601526101c43560848601526101e435916001600160401b038316809303611322575f61010487868397829795839660a485015260e060c48501528160e4850152848401378181018301849052601f01601f191681010301925af191821561131757602092156111d9575f61131191611ce1565b5f6111d9565b6040513d5f823e3d90fd5b5f80fd5b60ff16611047565b630321cff160e51b5f5260045260245ffd5b90501589610fc6565b61ffff9150511615801561135e575b89610fb8565b5060e08301516001600160a01b03161515611358565b60c08501516001600160a01b031615159150610fb2565b5060600151621e997160e11b5f9081526001600160a01b03909116600452602490fd5b63211bd3ab60e01b5f5260045260245260445ffd5b82606060018060a01b039101511691633d084eb360e01b5f5260045260245260445260645ffd5b5060608301516001600160a01b039081169061140461204f565b161415610f12565b935090506101603d8111611457575b6114258185611ce1565b830192610160818503126113225780519364ffffffffff85168503611322576020611450920161254a565b9087610ef0565b503d61141b565b634e487b7160e01b5f52604160045260245ffd5b6328332e8560e01b5f52600487905261148a90611b9c565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b6001600160401b036114b3611fe2565b631cd0763f60e01b5f521660045260245260445ffd5b63047e45dd60e41b5f526004524260245262278d0060445260645ffd5b5062278d0042018042116114fb578111610c5d565b634e487b7160e01b5f52601160045260245ffd5b635754d55b60e11b5f526004524260245261025860445260645ffd5b5061025842018042116114fb578111610c3c565b6001600160801b0361154f611f8c565b6363fccfe760e11b5f52166004526001600160601b0360245260445ffd5b506001600160601b036001600160801b03611586611f8c565b1611610c19565b6313860f7f60e21b5f5260045ffd5b611baa565b34611322576060366003190112611322576115ba611bc6565b6024356001600160401b038116809103611322576044356001600160401b038111611322576115ed903690600401611bf2565b6001600160a01b038416939133859003611682575b505050815f5260066020526001600160401b0360405f2054168082111561166c575060207f0e30cc27f3c0629b4b08b8ece328bb6daba500aaa84075fbb2f5b017435d332491835f526006825260405f20816001600160401b0319825416179055604051908152a2005b90632f3c99a560e11b5f5260045260245260445ffd5b6116d59260405160208101907f7d1a70757a987ab1e55a35e90f19740f594fb8473fdeca96aad1a1e76cda1a618252876040820152866060820152606081526116cc608082611ce1565b519020906133d8565b828080611602565b3461132257366003190160e0811261132257608013611322576084356001600160401b03811161132257611715903690600401611bf2565b60a4356001600160401b03811161132257611734903690600401611bf2565b919060c4356001600160401b03811161132257611755903690600401611c1f565b939092600435956117846117688861249a565b9361177d64ffffffffff865460c81c1661261e565b95866126be565b61179e61178f611f76565b611797611fb6565b908a612812565b156117f35750826117bb6117ec95936117cc936117f19a96612908565b82516001600160a01b031690612ace565b6001600160601b036117dc611f76565b16906117e6611fb6565b92612c2f565b612e4e565b005b92505050845f52600460205260405f209061180c611f76565b9154916001600160801b036001600160601b03841691161491826118c8575b501590816118bf575b50611846576117ec906117f194612878565b835f52600460205260405f20602435906001600160801b03821691828103611322575054906044356001600160401b03811692838203611322576084936001600160401b039250604051936339322cad60e11b855260048501526001600160601b0382166024850152604484015260601c166064820152fd5b90501585611834565b9091506001600160401b03806118dc611fb6565b9260601c16911614908661182b565b34611322575f366003190112611322576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461132257604036600319011261132257611948611bc6565b611950611bdc565b9060018060a01b03165f52600360205260405f209060018060a01b03165f5260205260206001600160601b0360405f205416604051908152f35b3461132257602036600319011261132257610100611a326119ac600435611d26565b6119f3604093929351809464ffffffffff60608092805185526001600160601b0360208201511660208601526001600160401b036040820151166040860152015116910152565b8051608084015260208101516001600160601b031660a084015260408101516001600160401b031660c08401526060015164ffffffffff1660e0830152565bf35b34611322575f3660031901126113225760206040516001600160601b038152f35b346113225760203660031901126113225760e081611a735f93611c73565b8281528260208201528260408201528260608201528260808201528260a08201528260c082015201526004355f52600260205260405f20604051611ab681611c73565b815460018060a01b0381168252602082019064ffffffffff8160a01c1682526040830164ffffffffff8260c81c16815260ff8260f01c166060850190600781101561148f578152608085019260f81c835264ffffffffff60018701549281600260a089019960018060a01b0387168b5260c08a019660a01c875201549660e089019788526040519860018060a01b03905116895251166020880152511660408601525194600786101561148f5760ff6001600160601b03936101009760608801525116608086015260018060a01b0390511660a0850152511660c08301525160e0820152f35b600781101561148f57602452565b34611322575f3660031901126113225760206040516102588152f35b600435906001600160a01b038216820361132257565b602435906001600160a01b038216820361132257565b9181601f84011215611322578235916001600160401b038311611322576020838186019501011161132257565b9181601f84011215611322578235916001600160401b038311611322576020808501948460051b01011161132257565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b61010081019081106001600160401b0382111761145e57604052565b606081019081106001600160401b0382111761145e57604052565b608081019081106001600160401b0382111761145e57604052565b61014081019081106001600160401b0382111761145e57604052565b90601f801991011681019081106001600160401b0382111761145e57604052565b60405190611d0f82611caa565b5f6060838281528260208201528260408201520152565b611d2e611d02565b91611d37611d02565b50815f52600260205260405f20825f52600460205260405f2060405190611d5d82611caa565b54906001600160601b0382168152602081016001600160401b038360601c168152604082019364ffffffffff8460a01c16855264ffffffffff606084019460c81c1684526002810154965f52600560205260405f2064ffffffffff600160405192611dc784611caa565b8054845201546001600160601b03811660208401526001600160401b038160601c16604084015260a01c1660608201528097808a5215611f6d575080549460ff8660f01c16600781101561148f57600114906001600160601b038551169064ffffffffff6001600160401b0386511691511660608c015260408b015260208a01528080611f5a575b611f525715611f0a575b506001600160601b038060208901511692511682149081611eef575b50611ea3575b505164ffffffffff919082169081611e9d5782915060a01c165b166060840152565b50611e95565b64ffffffffff9291945082908651906001600160401b036040890151168360608a0151169160405193611ed585611caa565b845260208401526040830152606082015294919250611e7b565b90506001600160401b0380604089015116915116145f611e75565b6001600160401b03611f3d6001600160601b039260010154906001600160401b036001600160601b038360401c16921690565b9190911660408a01521660208801525f611e59565b505050505050565b5064ffffffffff8660a01c164210611e4f565b96505050505050565b6024356001600160801b03811681036113225790565b60a4356001600160801b03811681036113225790565b356001600160801b03811681036113225790565b6044356001600160401b03811681036113225790565b60e4356001600160401b03811681036113225790565b610104356001600160401b03811681036113225790565b356001600160401b03811681036113225790565b6024356001600160a01b03811681036113225790565b6004356001600160a01b03811681036113225790565b6044356001600160a01b03811681036113225790565b6064356001600160a01b03811681036113225790565b919082018092116114fb57565b919061207d8361249a565b80549290916001600160a01b0384169190338314801590612193575b61211a575b5050506102584201918242116114fb5760a01c64ffffffffff1682101561211557805464ffffffffff60a01b191660a083901b64ffffffffff60a01b161790557f72b43cf8a65c18d2c3cb2c3ebce801281fcc67f6ada51dc7709c95947b443a81906020906001600160401b0360405191168152a2565b505050565b60405160208101907fb9c290fe634502a8d9108b9bbc233bb29c22395582983d7157377d2bacc0d2bb82528760408201526040815261215a606082611ce1565b51902061217583838360018060a01b0360018a01541661351f565b15612181575b5061209e565b61218a936133d8565b5f80808061217b565b50811515612099565b906001600160601b03809116911603906001600160601b0382116114fb57565b90600435906121ca8261249a565b9081549164ffffffffff8360a01c168042101561243657506044356001600160401b03811692838214159384611322578042116124205750602435966001600160801b03881694858914159081611322576001600160601b038711612402576060366003190112611322576040519161224283611c8f565b8983526113225760208201908a8252611322576001600160401b036122d195604084019081526001600160801b036040519360208501957fecebc5ff2428a09f9be736b2fe67bfb84ae3d096c50f249d3645ce759969f7ae87525160408601525116606084015251166080820152608081526122bf60a082611ce1565b5190206001600160a01b0387166133d8565b6001810193845460a01c93848411156123f95764ffffffffff6122f79160c81c1661261e565b80516001600160a01b039081165f90815260036020908152604080832060808601519094168352929052208054919690916001600160601b0389811692918116906123428a8a613618565b1681039081116114fb5761239393612369612370926001600160601b036110228d88613618565b908a613a27565b80546001600160a01b031660a09290921b6001600160a01b031916919091179055565b7f8b2c06080a725c5fc5fcfbecf87ac3572a4365deca1898bb3f904cbced855fb76020604051858152a25460609093015191900392506001600160a01b0391821691166001600160801b0383116114fb576001600160801b036123f7931691613434565b565b50505050505050565b866363fccfe760e11b5f526004526001600160601b0360245260445ffd5b63b03a803f60e01b5f526004524260245260445ffd5b8462883efb60e31b5f526004526024524260445260645ffd5b5f915f915f52600260205260405f2060ff815460f01c16600781101561148f576002106124795750565b600101546001600160601b03604082901c1693506001600160401b03169150565b90815f52600260205260405f209160ff835460f01c1690600782101561148f57600182036124c6575050565b631709e53160e21b5f5260045261148a9150611b9c565b604051906124ea82611cc5565b5f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b51906001600160a01b038216820361132257565b519061ffff8216820361132257565b9190826101409103126113225760405161256381611cc5565b809261256e81612527565b825261257c6020820161253b565b6020830152604081015163ffffffff811681036113225760408301526125a460608201612527565b60608301526125b560808201612527565b608083015260a0810151906001600160801b03821682036113225761012061261991819360a08601526125ea60c08201612527565b60c08601526125fb60e08201612527565b60e086015261260d610100820161253b565b6101008601520161253b565b910152565b6126266124dd565b506040516302e067a160e11b815264ffffffffff919091166004820152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa908115611317575f91612687575090565b90506101403d81116126b7575b61269e8183611ce1565b810161014082820312611322576126b49161254a565b90565b503d612694565b9092915f936126cc8361377a565b5083516001600160a01b03163381148015612794575b612789578315612773575061271860047fd65f70dba0ab0c76749dbc5d4366bb4dd7dfc493dea39881ae827a648a984aef61383f565b906001600160a01b03811615159084908490849084612760575b5050505015612742575b50505050565b925161275793906001600160a01b03166133d8565b5f80808061273c565b61276a945061351f565b8383835f612732565b63cc84d06360e01b5f523360045260245260445ffd5b506001955050505050565b50336001600160a01b038316146126e2565b9092915f936127b48361377a565b5083516001600160a01b03163381148015612800575b612789578315612773575061271860047f379a6254c6a5b6b49ec50f831d8bc9d7db9a28ab7e60a79bf0b2e77a995a16c961383f565b50336001600160a01b038316146127ca565b9190915f52600460205260405f2054906001600160801b036001600160601b038316931692808411938415612849575b5050505090565b149250908261285e575b50505f808080612842565b60601c6001600160401b0390811691161190505f80612853565b906123f791805f52600460205260405f20815f52600260205264ffffffffff60405f205460a01c16804211806128f4575b6128ce575b5054916001600160601b036001600160401b038460601c16931691612c2f565b815464ffffffffff60c81b191660c89190911b64ffffffffff60c81b161781555f6128ae565b5064ffffffffff825460a01c1615156128a9565b9291906004359364ffffffffff815460a01c1680421015612ab55750602435946001600160801b038616918287141590816113225760010154928360a01c90818111612aa0575050611322576044356001600160401b0381169687820361132257816129749184612812565b15612a3457861515606435151503612a1b57509394506123f7936129986024611fa2565b6001600160401b036129aa6044611ff9565b6001600160801b036040519360208501957ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a144158752604086015216606084015216608082015260606004013560a082015260a08152612a0960c082611ce1565b519020906001600160a01b0316613ad3565b8692505063561ef5ff60e11b5f5260045260245260445ffd5b505f526004602052608460405f206001600160401b03612a576020600401611fa2565b915481612a646044611ff9565b6001600160801b03604051956339322cad60e11b87521660048601526001600160601b038316602486015216604484015260601c166064820152fd5b63b948bbff60e01b5f5260045260245260445ffd5b8562883efb60e31b5f526004526024524260445260645ffd5b60026004359101805480612b53575b50606435809155602435926001600160801b038416938481036113225750604435906001600160401b03821692838303611322577f59bd0026d013943632e7c5729dcfa27ccab1a84c58490ec87e248d1e1e4a543f93606093506040519687526020870152604086015260018060a01b031693a3565b612c2990835f52600460205264ffffffffff60405f205460405192612b7784611caa565b8352612c076001600160401b0360208501946001600160601b03841686526001600160601b038060016040840193858860601c16855288606082019860a01c1688528c5f52600560205260405f209051815501975116166001600160601b0319875416178655511684908154906001600160401b0360601b9060601b16906001600160401b0360601b1916179055565b51825464ffffffffff60a01b1916911660a01b64ffffffffff60a01b16179055565b5f612add565b91929092825f52600260205260405f209260018060a01b0384541693612c65836001808060a01b0389511693015460a01c61219c565b94827f4389094914ab3ccd3008202802ab6ef99a4a4212d4f95c7974bc10219a6f3803604080516001600160601b038089169a8b8352166020820152a45f908152600260205260409020600181018054825464ffffffffff60a01b4260a090811b9190911664ffffffffff60a01b1983161785556001600160a01b039091169691901c94909283612de55760055b600781101561148f57815460ff60f01b191660f09190911b60ff60f01b16179055604084901b73ffffffffffffffffffffffff0000000000000000166001600160401b0391909116179055612d5b612d4b8685613618565b612d558785613618565b9061219c565b85516001600160a01b039081165f90815260036020908152604080832060808b0151909416835292905220805490916001600160601b0391612d9f9190831661219c565b166001600160601b03198254161790558203612dbb5750505050565b612dde6001600160601b039161275795606060018060a01b03910151169361219c565b16916136a4565b6003612cf3565b9190811015612dfc5760051b0190565b634e487b7160e01b5f52603260045260245ffd5b906001600160801b03809116911601906001600160801b0382116114fb57565b8115612e3a570490565b634e487b7160e01b5f52601260045260245ffd5b905f905f5f612e5b611d02565b945f915f945f925f915b80831061306c5750505081156130615760018060a01b0384165f52600360205260405f209060018060a01b03165f526020526001600160601b03612eb28160405f2094168285541661219c565b166001600160601b031983541617825564ffffffffff8254911664ffffffffff8260601c16019364ffffffffff85116114fb57612f8a9460601b64ffffffffff60601b1690612f1a9064ffffffffff60601b198416831760881c6001600160701b0316612065565b6001600160701b0381111561305357506001600160701b035b7fff00000000000000000000000000000000000000ffffffffffffffffffffffff9092161760889190911b6dffffffffffffffffffffffffffff60881b1617905560608401516001600160801b03169083906136a4565b6001600160801b03825116612fa1575b5050600190565b604051634b38474d60e01b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa918215611317575f9261300b575b506001600160801b03613004935116916136a4565b5f80612f9a565b9291506020833d60201161304b575b8161302760209383611ce1565b81010312611322576001600160801b0361304361300494612527565b929350612fef565b3d915061301a565b6001600160701b0316612f33565b505050505050505f90565b9091939661307b858385612dec565b355f52600260205260405f209081549660ff8860f01c1697600789101561148f578860038e9a141590816133cc575b506133655764ffffffffff6130c29160c81c1661261e565b926130cd84826135aa565b15613365578a156133a6575b83516001600160a01b038b81169116148061338d575b158015613373575b61336557805460ff60f01b1916600560f01b17815560010154604081901c6001600160601b0316905061312b888688612dec565b3591613135611d02565b5084602081015161ffff169a8161010081015161ffff169461012082015161ffff1692613160611d02565b9e8f97816001600160601b0385160261271090046001600160801b0316808a526001600160601b038516036001600160801b0316918982151561325a6001600160801b03809e816132739f6001600160601b039e826110229f819c61326b9c839c849b938594613344575b80613320575b50505016606084019581875260018060a01b03845116907fd632337230268bd5e66a36f8ea5865233b7216698384cdd7c3dfe6ef2d263bf36080858851169460208901956040888851169a0199888b511691604051938452602084015260408301526060820152a35116806132f8575b50505116806132d1575b50511682606089015116612e10565b166060860152511682845116612e10565b169052613618565b97511691670de0b6b3a7640000830292808404670de0b6b3a764000014901517156114fb576132b9926001600160801b0360a06132b39301511690612e30565b90612065565b965f1981146114fb576001809101945b019190612e65565b60e08c015160608d01516132f292916001600160a01b0391821691166136a4565b5f61324b565b60c0820151606090920151613319926001600160a01b0391821691166136a4565b8c5f613241565b8492613333920161271003908402612e30565b1690816040870152035f80806131d1565b92846133568361271003858402612e30565b16908160208a015203926131cb565b5096509794600191506132c9565b5060808401516001600160a01b03888116911614156130f7565b5060608401516001600160a01b038d81169116146130ef565b8351606085015160808601516001600160a01b039182169e509181169b501696506130d9565b6004915014155f6130aa565b926133e59192838561351f565b156133ee575050565b6133fa906103a0613911565b631504c80f60e11b5f9081526001600160a01b03909216600452602452604490fd5b90816020910312611322575180151581036113225790565b604051637f4c824d60e11b81526001600160a01b0391821660048201523060248201529181166044830152606482019290925290602090829060849082905f907f0000000000000000000000000000000000000000000000000000000000000000165af18015611317576134a55750565b6134c69060203d6020116134c9575b6134be8183611ce1565b81019061341c565b50565b503d6134b4565b64ffffffffff6134ed916134e26124dd565b505460c81c1661261e565b60808101519091906001600160a01b0316338190036135095750565b63123e9bd560e01b5f523360045260245260445ffd5b9061352f909392936103a0613911565b61353b838583856138dc565b6135a157813b15613599576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6135cc63ffffffff604060ff93549401511664ffffffffff8460a01c16612065565b9160f01c16600781101561148f576004146135e8575b42101590565b613613907f000000000000000000000000000000000000000000000000000000000000000090612065565b6135e2565b6001600160601b031690670de0b6b3a7640000820291808304670de0b6b3a764000014901517156114fb5760a001516001600160801b03168015613692576136656001915f198401612e30565b01901515026001600160601b0381115f1461368657506001600160601b0390565b6001600160601b031690565b634e487b715f5260126020526024601cfd5b6040516304ade6db60e11b81526001600160a01b0391821660048201529181166024830152604482019290925290602090829060649082905f907f0000000000000000000000000000000000000000000000000000000000000000165af18015611317576134a55750565b916001600160401b03906040519260208401947f5372a4026b52d7501b770148cfda9e610815dae5d9e974eb300edbd512d3cb43865260018060a01b0316604085015260018060a01b031660608401521660808201526080815261377460a082611ce1565b51902090565b805160809091015160408051630c1aed9d60e21b81526001600160a01b0393841660048201523060248201529183166044830152909291839060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa918215611317575f905f936137f057509190565b9250506040823d604011613837575b8161380c60409383611ce1565b8101031261132257602061381f83612527565b920151916001600160601b0383168303611322579190565b3d91506137ff565b90606061384e60208301611fa2565b916001600160401b0361386360408301611ff9565b6001600160801b036040519560208701978852843560408801521684860152166080840152013560a082015260a0815261377460c082611ce1565b60ff811690601f82116138cd57604051916138ba604084611ce1565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b9290916138e892613b3b565b50600481101561148f571591826138fe57505090565b6001600160a01b03918216911614919050565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614806139fe575b1561396c577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261377460c082611ce1565b507f00000000000000000000000000000000000000000000000000000000000000004614613943565b919091613a338161377a565b9060018060a01b0383511690813314159081613abf575b50613aa957506001600160601b031690818311613a8557505081546bffffffffffffffffffffffff19166001600160601b0391909116179055565b829060018060a01b03905116635fa7efd160e11b5f5260045260245260445260645ffd5b636953253b60e11b5f523360045260245260445ffd5b6001600160a01b031633141590505f613a4a565b92613ae6613aee929593956103a0613911565b9485856138dc565b613b365750803b613b1657631504c80f60e11b5f5260018060a01b031660045260245260445ffd5b63172ab45d60e01b5f9081526001600160a01b0391909116600452602490fd5b915050565b9060418303613b6557613b5e9250602081013591604082359201355f1a90613b6f565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613be6579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15611317575f516001600160a01b03811615613bdc57905f905f90565b505f906001905f90565b5050505f916003919056'
