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
        "internalType": "contract IOfferTerms"
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
  '0x61020080604052346102b95760a081613f84803803809161002082856102d0565b8339810103126102b9578051906001600160a01b03821682036102b95760208101516001600160a01b03811692908381036102b9576040830151916001600160a01b03831683036102b9576004602060806060870151960151966040516100886040826102d0565b600f8152828101906e4f7374726f6d2053657373696f6e7360881b8252604051916100b46040846102d0565b6001835284830191603160f81b83526100cc81610328565b610120526100d984610328565b61014052519020918260e05251902080610100524660a05260405190848201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261014160c0826102d0565b5190206080523060c052604051630fe7683f60e01b815292839182905afa9081156102c5575f9161027f575b506001600160401b03166101818686610307565b81111561025f575061016052610180526101a0526101c0526101e052604051613bf09081610394823960805181613949015260a05181613a00015260c05181613913015260e05181613998015261010051816139be0152610120518161086a015261014051816108940152610160518181816111c8015281816118ff0152818161347501526136df0152610180518181816102e201526137b901526101a0518181816105c301528181610e760152818161264b0152612fb601526101c05181818161023e0152610ef601526101e05181818161058a01526135ed0152f35b6102698686610307565b906302892f8360e61b5f5260045260245260445ffd5b90506020813d6020116102bd575b8161029a602093836102d0565b810103126102b957516001600160401b03811681036102b9575f61016d565b5f80fd5b3d915061028d565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b038211908210176102f357604052565b634e487b7160e01b5f52604160045260245ffd5b9190820180921161031457565b634e487b7160e01b5f52601160045260245ffd5b601f815111610353576020815191015160208210610344571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f905f3560e01c908163109ae74214611a545750806317f997bd14611a3357806319523fe0146119895780633b7284101461159b5780633eb5a83f1461192e578063411557d1146118ea57806346bab486146116dc578063487f53a8146115a057806356e7c3211461159b57806358db57ed1461155c5780635971c14514610b3f5780636ce3f3c714610a8657806378b8928c1461099d5780638035ac551461094c57806384b0196e146108505780639151b224146108135780639335c28f1461075f57806397323954146105f25780639a8e000f146105ad5780639c99a43a146105725780639fe7958314610385578063a042900514610311578063c60e814d146102cc578063c644179814610261578063c7d6014314610226578063ce22ba9a146101dd578063d2cce95f146101c0578063d86cf78d1461017d5763ffef42a31461015d575f80fd5b3461017a578060031936011261017a57602060405162278d008152f35b80fd5b503461017a57602036600319011261017a576020906001600160401b03906040906001600160a01b036101ae611bc5565b16815260068452205416604051908152f35b503461017a578060031936011261017a5760206040516154608152f35b503461017a573660031901608081126102225760601361017a576064356001600160401b0381116102225761021961021f913690600401611bf1565b90612206565b80f35b5080fd5b503461017a578060031936011261017a5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461017a57602036600319011261017a576004359061028082612499565b549164ffffffffff8360a01c168042106102b257506102ac64ffffffffff61021f939460c81c1661261d565b90612877565b60649291639e19b96b60e01b835260045260245242604452fd5b503461017a578060031936011261017a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461017a57606036600319011261017a5761032b611bc5565b610333611bdb565b90604435926001600160401b038416840361017a57602061037d61035886868661370e565b610360613910565b6042916040519161190160f01b8352600283015260228201522090565b604051908152f35b503461017a57366003190160c081126102225760801361017a576084356001600160401b038111610222576103be903690600401611bf1565b60a435906001600160401b03821161056e576103e1610417923690600401611bf1565b929091600435946104106103f487612499565b9561040964ffffffffff885460c81c1661261d565b95866127a5565b5084612907565b8284526004602052604084205460a01c64ffffffffff168061054d5750835b80421061053257505161021f9291610457916001600160a01b031690612acd565b64ffffffffff6001600160601b0361046d611f75565b16916105108261047b611fb5565b6040519561048887611ca9565b86526001600160401b0316602080870191825242831660408089019182526060808a018c8152978c5260049093528a209751885493516001600160a01b03199094166001600160601b0391909116179290911b67ffffffffffffffff60601b1691909117865551855464ffffffffff60a01b1916911660a01b64ffffffffff60a01b16178455565b51825464ffffffffff60c81b1916911660c81b64ffffffffff60c81b16179055565b6336dc9f6760e11b8552600484905260245242604452606484fd5b61546081018091111561043657634e487b7160e01b85526011600452602485fd5b8380fd5b503461017a578060031936011261017a5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461017a578060031936011261017a576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b503461017a57602036600319011261017a576004359081815260026020526040812061061d816134cf565b9260ff825460f01c16600781101561074b576004811480159061073b575b6107215750815460ff60f01b1916600360f11b1782556001820154929361021f93604081901c6001600160601b03169050926106778285613617565b82516001600160a01b039081168852600360209081526040808a2060808701519093165f908152929091529020805490916001600160601b03916106bd919083166121e6565b166001600160601b031982541617905560018060a01b0390541680927f3c43887abff4da67dd613317ce14d3d7d90db953b8b446f68aa88c3aa9e4e94760206001600160601b03604051971696878152a3606001516001600160a01b0316906136a3565b610739849160449361b29560eb1b8452600452611b9b565bfd5b5061074685846135a9565b61063b565b634e487b7160e01b84526021600452602484fd5b503461017a57602036600319011261017a57600435808252600260205260408220610789816134cf565b9060ff815460f01c1660078110156107ff57600481036107e75750805460ff60f01b1916600360f01b179055516001600160a01b0316907f7ee17fb70b2c113bb7362574b39fb9cfa528e8a45419bd1f8f0d9760373ace578380a380f35b846107396044928661b29560eb1b8452600452611b9b565b634e487b7160e01b85526021600452602485fd5b503461017a57604036600319011261017a576024356001600160401b0381116102225761084761021f913690600401611bf1565b906004356120bc565b503461017a578060031936011261017a576108f09061088e7f000000000000000000000000000000000000000000000000000000000000000061389d565b906108b87f000000000000000000000000000000000000000000000000000000000000000061389d565b9060206108fe604051936108cc8386611ce0565b8385525f368137604051968796600f60f81b885260e08589015260e0880190611c4e565b908682036040880152611c4e565b904660608601523060808601528260a086015284820360c08601528080855193848152019401925b82811061093557505050500390f35b835185528695509381019392810192600101610926565b503461017a57602036600319011261017a576004356001600160401b03811161022257610980610986913690600401611c1e565b90612e4d565b1561098e5780f35b637b2c2fef60e01b8152600490fd5b503461017a57602036600319011261017a576004358082526002602052604082206109c7816134cf565b90805460ff8160f01c16906007821015610a7257600382149081610a4a575b5015610a305750805460ff60f01b1916600160f21b179055516001600160a01b0316907facd48b0976e1cfc14d51402f80a152fe7ec74b63c370f4ffc36f42d6acf0b6c48380a380f35b8461073960449286634f00549960e01b8452600452611b9b565b610a6a915064ffffffffff63ffffffff6040870151169160a01c166120af565b42105f6109e6565b634e487b7160e01b86526021600452602486fd5b503461017a57604036600319011261017a576040610aa2611bc5565b91610aab611bdb565b9281838051610ab981611c8e565b828152826020820152015260018060a01b031681526003602052209060018060a01b03165f52602052606060405f206001600160701b0360405191610afd83611c8e565b5464ffffffffff6001600160601b03821693848152836040602083019284868a1c168452019360881c1683526040519485525116602084015251166040820152f35b346112e257366003190161022081126112e257610120136112e257610124356001600160401b0381116112e257610b7a903690600401611bf1565b9060c0366101431901126112e257610204356001600160401b0381116112e257610ba8903690600401611bf1565b90926001600160a01b03610bba612057565b161561154d576001600160801b03610bd0611f8b565b1615801561152d575b6114ff5760c435906001600160401b0382168083036112e25742811080156114eb575b6114cf57506001600160401b03610c11611fcb565b164281118015906114a6575b61148957506001600160a01b03610c3261206d565b165f5260066020526001600160401b0360405f205416806001600160401b03610c59611fe1565b16106114635750610c84610358610c6e61206d565b610c76612083565b610c7e611fe1565b9161370e565b93845f52600260205260405f209160ff835460f01c16600781101561144f5780611432575060405161012081018181106001600160401b0382111761141e57604052610cce611bc5565b8152610cd8611bdb565b602082019081526044356001600160a01b03811681036112e257604083019081526064356001600160a01b03811681036112e25760608401908152608435976080850189815260a435906001600160801b03821682036112e25760a0870191825260c0870192835260e435936001600160401b03851685036112e25760e0880194855261010435956001600160401b03871687036112e257610100898101978852604080517f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e602082019081529b516001600160a01b03908116928201929092529951811660608b01529151821660808a015291511660a0880152905160c087015290516001600160801b031660e086015290516001600160401b039081169185019190915290518116610120840152905116610140808301919091528152610e2361016082611ce0565b51902091610e2f61206d565b92610e39936133d7565b610e416124dc565b50610e4a61206d565b60405163034d019160e51b8152600481018490526001600160a01b0391821660248201529290839081907f0000000000000000000000000000000000000000000000000000000000000000165a9260449161016094fa9081156112d7575f935f926113cc575b5081516001600160a01b0390811690610ec7612083565b1681148015906113aa575b6113835750506001600160601b03610ee8611f8b565b1663ffffffff6040830151167f00000000000000000000000000000000000000000000000000000000000000009081811161136e5750506001600160801b0360a0830151161561134b5761ffff602083015116610f5061010084019161ffff835116906120af565b61ffff610f6661012086019282845116906120af565b92511615908115611334575b81611309575b506127108211908115611300575b506112ee575081516001600160a01b039081165f908152600360209081526040808320608087015190941683529290522080546110ee94939192610fef92918491610fe9916001600160601b0390811691610fe2908690613617565b16906120af565b91613a26565b5460601c60ff64ffffffffff821611156112e6575060ff5b6001600160a01b0361101761206d565b83546001600160a01b031916911617825561105a64ffffffffff611039611fcb565b845464ffffffffff60a01b1916911660a01b64ffffffffff60a01b16178355565b815460c885901b64ffffffffff60c81b166001600160c81b039091161760f89190911b6001600160f81b03191617600160f01b17815560016001600160a01b036110a2612057565b1691019060018060a01b03166001600160601b0360a01b8254161781556001600160601b036110cf611f8b565b82546001600160a01b0316911660a01b6001600160a01b031916179055565b6110f661206d565b90837f50656dcfc970f9338b558199cfa53de338fb5da31b66d0a75062a77e821c95be60a0611123612083565b6001600160401b03611133612057565b958161113d611f8b565b6001600160801b0361114d611fcb565b9164ffffffffff61115c611fe1565b956040519c6001808c1b03168d521660208c01521660408a0152166060880152166080860152600180831b031694600180831b031693a4806111c6575b60208261037d6111a761206d565b6111af612099565b6001600160801b036111bf611f8b565b1691613433565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031692833b156112e25760405163a35d279f60e01b815293610144356001600160a01b038116908190036112e2576004860152610164356001600160a01b038116908190036112e2576024860152610184356001600160a01b038116908190036112e25760448601526101a43560648601526101c43560848601526101e435916001600160401b0383168093036112e2575f61010487868397829795839660a485015260e060c48501528160e4850152848401378181018301849052601f01601f191681010301925af19182156112d75760209215611199575f6112d191611ce0565b5f611199565b6040513d5f823e3d90fd5b5f80fd5b60ff16611007565b630321cff160e51b5f5260045260245ffd5b90501589610f86565b61ffff9150511615801561131e575b89610f78565b5060e08301516001600160a01b03161515611318565b60c08501516001600160a01b031615159150610f72565b5060600151621e997160e11b5f9081526001600160a01b03909116600452602490fd5b63211bd3ab60e01b5f5260045260245260445ffd5b82606060018060a01b039101511691633d084eb360e01b5f5260045260245260445260645ffd5b5060608301516001600160a01b03908116906113c4612099565b161415610ed2565b935090506101603d8111611417575b6113e58185611ce0565b830192610160818503126112e25780519364ffffffffff851685036112e25760206114109201612549565b9087610eb0565b503d6113db565b634e487b7160e01b5f52604160045260245ffd5b6328332e8560e01b5f52600487905261144a90611b9b565b60445ffd5b634e487b7160e01b5f52602160045260245ffd5b6001600160401b03611473611fe1565b631cd0763f60e01b5f521660045260245260445ffd5b63047e45dd60e41b5f526004524260245262278d0060445260645ffd5b5062278d0042018042116114bb578111610c1d565b634e487b7160e01b5f52601160045260245ffd5b635754d55b60e11b5f526004524260245261025860445260645ffd5b5061025842018042116114bb578111610bfc565b6001600160801b0361150f611f8b565b6363fccfe760e11b5f52166004526001600160601b0360245260445ffd5b506001600160601b036001600160801b03611546611f8b565b1611610bd9565b6313860f7f60e21b5f5260045ffd5b346112e25760203660031901126112e25760406001600160401b0361158260043561200c565b6001600160601b03849392935193168352166020820152f35b611ba9565b346112e25760603660031901126112e2576115b9611bc5565b6024356001600160401b0381168091036112e2576044356001600160401b0381116112e2576115ec903690600401611bf1565b6001600160a01b038416939133859003611681575b505050815f5260066020526001600160401b0360405f2054168082111561166b575060207f0e30cc27f3c0629b4b08b8ece328bb6daba500aaa84075fbb2f5b017435d332491835f526006825260405f20816001600160401b0319825416179055604051908152a2005b90632f3c99a560e11b5f5260045260245260445ffd5b6116d49260405160208101907f7d1a70757a987ab1e55a35e90f19740f594fb8473fdeca96aad1a1e76cda1a618252876040820152866060820152606081526116cb608082611ce0565b519020906133d7565b828080611601565b346112e257366003190160e081126112e2576080136112e2576084356001600160401b0381116112e257611714903690600401611bf1565b60a4356001600160401b0381116112e257611733903690600401611bf1565b919060c4356001600160401b0381116112e257611754903690600401611c1e565b9390926004359561178361176788612499565b9361177c64ffffffffff865460c81c1661261d565b95866126bd565b61179d61178e611f75565b611796611fb5565b908a612811565b156117f25750826117ba6117eb95936117cb936117f09a96612907565b82516001600160a01b031690612acd565b6001600160601b036117db611f75565b16906117e5611fb5565b92612c2e565b612e4d565b005b92505050845f52600460205260405f209061180b611f75565b9154916001600160801b036001600160601b03841691161491826118c7575b501590816118be575b50611845576117eb906117f094612877565b835f52600460205260405f20602435906001600160801b038216918281036112e2575054906044356001600160401b038116928382036112e2576084936001600160401b039250604051936339322cad60e11b855260048501526001600160601b0382166024850152604484015260601c166064820152fd5b90501585611833565b9091506001600160401b03806118db611fb5565b9260601c16911614908661182a565b346112e2575f3660031901126112e2576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346112e25760403660031901126112e257611947611bc5565b61194f611bdb565b9060018060a01b03165f52600360205260405f209060018060a01b03165f5260205260206001600160601b0360405f205416604051908152f35b346112e25760203660031901126112e257610100611a316119ab600435611d25565b6119f2604093929351809464ffffffffff60608092805185526001600160601b0360208201511660208601526001600160401b036040820151166040860152015116910152565b8051608084015260208101516001600160601b031660a084015260408101516001600160401b031660c08401526060015164ffffffffff1660e0830152565bf35b346112e2575f3660031901126112e25760206040516001600160601b038152f35b346112e25760203660031901126112e25760e081611a725f93611c72565b8281528260208201528260408201528260608201528260808201528260a08201528260c082015201526004355f52600260205260405f20604051611ab581611c72565b815460018060a01b0381168252602082019064ffffffffff8160a01c1682526040830164ffffffffff8260c81c16815260ff8260f01c166060850190600781101561144f578152608085019260f81c835264ffffffffff60018701549281600260a089019960018060a01b0387168b5260c08a019660a01c875201549660e089019788526040519860018060a01b03905116895251166020880152511660408601525194600786101561144f5760ff6001600160601b03936101009760608801525116608086015260018060a01b0390511660a0850152511660c08301525160e0820152f35b600781101561144f57602452565b346112e2575f3660031901126112e25760206040516102588152f35b600435906001600160a01b03821682036112e257565b602435906001600160a01b03821682036112e257565b9181601f840112156112e2578235916001600160401b0383116112e257602083818601950101116112e257565b9181601f840112156112e2578235916001600160401b0383116112e2576020808501948460051b0101116112e257565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b61010081019081106001600160401b0382111761141e57604052565b606081019081106001600160401b0382111761141e57604052565b608081019081106001600160401b0382111761141e57604052565b61014081019081106001600160401b0382111761141e57604052565b90601f801991011681019081106001600160401b0382111761141e57604052565b60405190611d0e82611ca9565b5f6060838281528260208201528260408201520152565b611d2d611d01565b91611d36611d01565b50815f52600260205260405f20825f52600460205260405f2060405190611d5c82611ca9565b54906001600160601b0382168152602081016001600160401b038360601c168152604082019364ffffffffff8460a01c16855264ffffffffff606084019460c81c1684526002810154965f52600560205260405f2064ffffffffff600160405192611dc684611ca9565b8054845201546001600160601b03811660208401526001600160401b038160601c16604084015260a01c1660608201528097808a5215611f6c575080549460ff8660f01c16600781101561144f57600114906001600160601b038551169064ffffffffff6001600160401b0386511691511660608c015260408b015260208a01528080611f59575b611f515715611f09575b506001600160601b038060208901511692511682149081611eee575b50611ea2575b505164ffffffffff919082169081611e9c5782915060a01c165b166060840152565b50611e94565b64ffffffffff9291945082908651906001600160401b036040890151168360608a0151169160405193611ed485611ca9565b845260208401526040830152606082015294919250611e7a565b90506001600160401b0380604089015116915116145f611e74565b6001600160401b03611f3c6001600160601b039260010154906001600160401b036001600160601b038360401c16921690565b9190911660408a01521660208801525f611e58565b505050505050565b5064ffffffffff8660a01c164210611e4e565b96505050505050565b6024356001600160801b03811681036112e25790565b60a4356001600160801b03811681036112e25790565b356001600160801b03811681036112e25790565b6044356001600160401b03811681036112e25790565b60e4356001600160401b03811681036112e25790565b610104356001600160401b03811681036112e25790565b356001600160401b03811681036112e25790565b5f915f915f52600260205260405f2060ff815460f01c16600781101561144f576002106120365750565b600101546001600160601b03604082901c1693506001600160401b03169150565b6024356001600160a01b03811681036112e25790565b6004356001600160a01b03811681036112e25790565b6044356001600160a01b03811681036112e25790565b6064356001600160a01b03811681036112e25790565b919082018092116114bb57565b91906120c783612499565b80549290916001600160a01b03841691903383148015906121dd575b612164575b5050506102584201918242116114bb5760a01c64ffffffffff1682101561215f57805464ffffffffff60a01b191660a083901b64ffffffffff60a01b161790557f72b43cf8a65c18d2c3cb2c3ebce801281fcc67f6ada51dc7709c95947b443a81906020906001600160401b0360405191168152a2565b505050565b60405160208101907fb9c290fe634502a8d9108b9bbc233bb29c22395582983d7157377d2bacc0d2bb8252876040820152604081526121a4606082611ce0565b5190206121bf83838360018060a01b0360018a01541661351e565b156121cb575b506120e8565b6121d4936133d7565b5f8080806121c5565b508115156120e3565b906001600160601b03809116911603906001600160601b0382116114bb57565b906004359061221482612499565b9081549164ffffffffff8360a01c168042101561248057506044356001600160401b038116928382141593846112e25780421161246a5750602435966001600160801b038816948589141590816112e2576001600160601b03871161244c5760603660031901126112e2576040519161228c83611c8e565b8983526112e25760208201908a82526112e2576001600160401b0361231b95604084019081526001600160801b036040519360208501957fecebc5ff2428a09f9be736b2fe67bfb84ae3d096c50f249d3645ce759969f7ae875251604086015251166060840152511660808201526080815261230960a082611ce0565b5190206001600160a01b0387166133d7565b6001810193845460a01c93848411156124435764ffffffffff6123419160c81c1661261d565b80516001600160a01b039081165f90815260036020908152604080832060808601519094168352929052208054919690916001600160601b03898116929181169061238c8a8a613617565b1681039081116114bb576123dd936123b36123ba926001600160601b03610fe28d88613617565b908a613a26565b80546001600160a01b031660a09290921b6001600160a01b031916919091179055565b7f8b2c06080a725c5fc5fcfbecf87ac3572a4365deca1898bb3f904cbced855fb76020604051858152a25460609093015191900392506001600160a01b0391821691166001600160801b0383116114bb576001600160801b03612441931691613433565b565b50505050505050565b866363fccfe760e11b5f526004526001600160601b0360245260445ffd5b63b03a803f60e01b5f526004524260245260445ffd5b8462883efb60e31b5f526004526024524260445260645ffd5b90815f52600260205260405f209160ff835460f01c1690600782101561144f57600182036124c5575050565b631709e53160e21b5f5260045261144a9150611b9b565b604051906124e982611cc4565b5f610120838281528260208201528260408201528260608201528260808201528260a08201528260c08201528260e0820152826101008201520152565b51906001600160a01b03821682036112e257565b519061ffff821682036112e257565b9190826101409103126112e25760405161256281611cc4565b809261256d81612526565b825261257b6020820161253a565b6020830152604081015163ffffffff811681036112e25760408301526125a360608201612526565b60608301526125b460808201612526565b608083015260a0810151906001600160801b03821682036112e25761012061261891819360a08601526125e960c08201612526565b60c08601526125fa60e08201612526565b60e086015261260c610100820161253a565b6101008601520161253a565b910152565b6126256124dc565b506040516302e067a160e11b815264ffffffffff919091166004820152610140816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156112d7575f91612686575090565b90506101403d81116126b6575b61269d8183611ce0565b8101610140828203126112e2576126b391612549565b90565b503d612693565b9092915f936126cb83613779565b5083516001600160a01b03163381148015612793575b612788578315612772575061271760047fd65f70dba0ab0c76749dbc5d4366bb4dd7dfc493dea39881ae827a648a984aef61383e565b906001600160a01b0381161515908490849084908461275f575b5050505015612741575b50505050565b925161275693906001600160a01b03166133d7565b5f80808061273b565b612769945061351e565b8383835f612731565b634c77ec1360e01b5f523360045260245260445ffd5b506001955050505050565b50336001600160a01b038316146126e1565b9092915f936127b383613779565b5083516001600160a01b031633811480156127ff575b612788578315612772575061271760047f379a6254c6a5b6b49ec50f831d8bc9d7db9a28ab7e60a79bf0b2e77a995a16c961383e565b50336001600160a01b038316146127c9565b9190915f52600460205260405f2054906001600160801b036001600160601b038316931692808411938415612848575b5050505090565b149250908261285d575b50505f808080612841565b60601c6001600160401b0390811691161190505f80612852565b9061244191805f52600460205260405f20815f52600260205264ffffffffff60405f205460a01c16804211806128f3575b6128cd575b5054916001600160601b036001600160401b038460601c16931691612c2e565b815464ffffffffff60c81b191660c89190911b64ffffffffff60c81b161781555f6128ad565b5064ffffffffff825460a01c1615156128a8565b9291906004359364ffffffffff815460a01c1680421015612ab45750602435946001600160801b038616918287141590816112e25760010154928360a01c90818111612a9f5750506112e2576044356001600160401b038116968782036112e257816129739184612811565b15612a3357861515606435151503612a1a5750939450612441936129976024611fa1565b6001600160401b036129a96044611ff8565b6001600160801b036040519360208501957ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a144158752604086015216606084015216608082015260606004013560a082015260a08152612a0860c082611ce0565b519020906001600160a01b0316613ad2565b8692505063561ef5ff60e11b5f5260045260245260445ffd5b505f526004602052608460405f206001600160401b03612a566020600401611fa1565b915481612a636044611ff8565b6001600160801b03604051956339322cad60e11b87521660048601526001600160601b038316602486015216604484015260601c166064820152fd5b63b948bbff60e01b5f5260045260245260445ffd5b8562883efb60e31b5f526004526024524260445260645ffd5b60026004359101805480612b52575b50606435809155602435926001600160801b038416938481036112e25750604435906001600160401b038216928383036112e2577f59bd0026d013943632e7c5729dcfa27ccab1a84c58490ec87e248d1e1e4a543f93606093506040519687526020870152604086015260018060a01b031693a3565b612c2890835f52600460205264ffffffffff60405f205460405192612b7684611ca9565b8352612c066001600160401b0360208501946001600160601b03841686526001600160601b038060016040840193858860601c16855288606082019860a01c1688528c5f52600560205260405f209051815501975116166001600160601b0319875416178655511684908154906001600160401b0360601b9060601b16906001600160401b0360601b1916179055565b51825464ffffffffff60a01b1916911660a01b64ffffffffff60a01b16179055565b5f612adc565b91929092825f52600260205260405f209260018060a01b0384541693612c64836001808060a01b0389511693015460a01c6121e6565b94827f4389094914ab3ccd3008202802ab6ef99a4a4212d4f95c7974bc10219a6f3803604080516001600160601b038089169a8b8352166020820152a45f908152600260205260409020600181018054825464ffffffffff60a01b4260a090811b9190911664ffffffffff60a01b1983161785556001600160a01b039091169691901c94909283612de45760055b600781101561144f57815460ff60f01b191660f09190911b60ff60f01b16179055604084901b73ffffffffffffffffffffffff0000000000000000166001600160401b0391909116179055612d5a612d4a8685613617565b612d548785613617565b906121e6565b85516001600160a01b039081165f90815260036020908152604080832060808b0151909416835292905220805490916001600160601b0391612d9e919083166121e6565b166001600160601b03198254161790558203612dba5750505050565b612ddd6001600160601b039161275695606060018060a01b0391015116936121e6565b16916136a3565b6003612cf2565b9190811015612dfb5760051b0190565b634e487b7160e01b5f52603260045260245ffd5b906001600160801b03809116911601906001600160801b0382116114bb57565b8115612e39570490565b634e487b7160e01b5f52601260045260245ffd5b905f905f5f612e5a611d01565b945f915f945f925f915b80831061306b5750505081156130605760018060a01b0384165f52600360205260405f209060018060a01b03165f526020526001600160601b03612eb18160405f209416828554166121e6565b166001600160601b031983541617825564ffffffffff8254911664ffffffffff8260601c16019364ffffffffff85116114bb57612f899460601b64ffffffffff60601b1690612f199064ffffffffff60601b198416831760881c6001600160701b03166120af565b6001600160701b0381111561305257506001600160701b035b7fff00000000000000000000000000000000000000ffffffffffffffffffffffff9092161760889190911b6dffffffffffffffffffffffffffff60881b1617905560608401516001600160801b03169083906136a3565b6001600160801b03825116612fa0575b5050600190565b604051634b38474d60e01b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156112d7575f9261300a575b506001600160801b03613003935116916136a3565b5f80612f99565b9291506020833d60201161304a575b8161302660209383611ce0565b810103126112e2576001600160801b0361304261300394612526565b929350612fee565b3d9150613019565b6001600160701b0316612f32565b505050505050505f90565b9091939661307a858385612deb565b355f52600260205260405f209081549660ff8860f01c1697600789101561144f578860038e9a141590816133cb575b506133645764ffffffffff6130c19160c81c1661261d565b926130cc84826135a9565b15613364578a156133a5575b83516001600160a01b038b81169116148061338c575b158015613372575b61336457805460ff60f01b1916600560f01b17815560010154604081901c6001600160601b0316905061312a888688612deb565b3591613134611d01565b5084602081015161ffff169a8161010081015161ffff169461012082015161ffff169261315f611d01565b9e8f97816001600160601b0385160261271090046001600160801b0316808a526001600160601b038516036001600160801b031691898215156132596001600160801b03809e816132729f6001600160601b039e82610fe29f819c61326a9c839c849b938594613343575b8061331f575b50505016606084019581875260018060a01b03845116907f832d7b77399ad2a2a381357ae783b8dad31d22c211184423ed135d439251b08a6080858851169460208901956040888851169a0199888b511691604051938452602084015260408301526060820152a35116806132f7575b50505116806132d0575b50511682606089015116612e0f565b166060860152511682845116612e0f565b169052613617565b97511691670de0b6b3a7640000830292808404670de0b6b3a764000014901517156114bb576132b8926001600160801b0360a06132b29301511690612e2f565b906120af565b965f1981146114bb576001809101945b019190612e64565b60e08c015160608d01516132f192916001600160a01b0391821691166136a3565b5f61324a565b60c0820151606090920151613318926001600160a01b0391821691166136a3565b8c5f613240565b8492613332920161271003908402612e2f565b1690816040870152035f80806131d0565b92846133558361271003858402612e2f565b16908160208a015203926131ca565b5096509794600191506132c8565b5060808401516001600160a01b03888116911614156130f6565b5060608401516001600160a01b038d81169116146130ee565b8351606085015160808601516001600160a01b039182169e509181169b501696506130d8565b6004915014155f6130a9565b926133e49192838561351e565b156133ed575050565b6133f990610360613910565b631504c80f60e11b5f9081526001600160a01b03909216600452602452604490fd5b908160209103126112e2575180151581036112e25790565b604051637f4c824d60e11b81526001600160a01b0391821660048201523060248201529181166044830152606482019290925290602090829060849082905f907f0000000000000000000000000000000000000000000000000000000000000000165af180156112d7576134a45750565b6134c59060203d6020116134c8575b6134bd8183611ce0565b81019061341b565b50565b503d6134b3565b64ffffffffff6134ec916134e16124dc565b505460c81c1661261d565b60808101519091906001600160a01b0316338190036135085750565b63123e9bd560e01b5f523360045260245260445ffd5b9061352e90939293610360613910565b61353a838583856138db565b6135a057813b15613598576064835f9460209660405194630b135d3f60e11b8652600486015260406024860152816044860152838501378281018201859052601f01601f191601915afa630b135d3f60e11b5f5114601f3d11161690565b505050505f90565b50505050600190565b6135cb63ffffffff604060ff93549401511664ffffffffff8460a01c166120af565b9160f01c16600781101561144f576004146135e7575b42101590565b613612907f0000000000000000000000000000000000000000000000000000000000000000906120af565b6135e1565b6001600160601b031690670de0b6b3a7640000820291808304670de0b6b3a764000014901517156114bb5760a001516001600160801b03168015613691576136646001915f198401612e2f565b01901515026001600160601b0381115f1461368557506001600160601b0390565b6001600160601b031690565b634e487b715f5260126020526024601cfd5b6040516304ade6db60e11b81526001600160a01b0391821660048201529181166024830152604482019290925290602090829060649082905f907f0000000000000000000000000000000000000000000000000000000000000000165af180156112d7576134a45750565b916001600160401b03906040519260208401947f5372a4026b52d7501b770148cfda9e610815dae5d9e974eb300edbd512d3cb43865260018060a01b0316604085015260018060a01b031660608401521660808201526080815261377360a082611ce0565b51902090565b805160809091015160408051630c1aed9d60e21b81526001600160a01b0393841660048201523060248201529183166044830152909291839060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9182156112d7575f905f936137ef57509190565b9250506040823d604011613836575b8161380b60409383611ce0565b810103126112e257602061381e83612526565b920151916001600160601b03831683036112e2579190565b3d91506137fe565b90606061384d60208301611fa1565b916001600160401b0361386260408301611ff8565b6001600160801b036040519560208701978852843560408801521684860152166080840152013560a082015260a0815261377360c082611ce0565b60ff811690601f82116138cc57604051916138b9604084611ce0565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b9290916138e792613b3a565b50600481101561144f571591826138fd57505090565b6001600160a01b03918216911614919050565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614806139fd575b1561396b577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261377360c082611ce0565b507f00000000000000000000000000000000000000000000000000000000000000004614613942565b919091613a3281613779565b9060018060a01b0383511690813314159081613abe575b50613aa857506001600160601b031690818311613a8457505081546bffffffffffffffffffffffff19166001600160601b0391909116179055565b829060018060a01b03905116635fa7efd160e11b5f5260045260245260445260645ffd5b636953253b60e11b5f523360045260245260445ffd5b6001600160a01b031633141590505f613a49565b92613ae5613aed92959395610360613910565b9485856138db565b613b355750803b613b1557631504c80f60e11b5f5260018060a01b031660045260245260445ffd5b63a664a65960e01b5f9081526001600160a01b0391909116600452602490fd5b915050565b9060418303613b6457613b5d9250602081013591604082359201355f1a90613b6e565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613be5579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156112d7575f516001600160a01b03811615613bdb57905f905f90565b505f906001905f90565b5050505f916003919056'
