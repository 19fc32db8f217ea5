// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const sessionsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "providers",
        "type": "address",
        "internalType": "contract IProviders"
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
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROVIDERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProviders"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "RECORD_MIN",
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
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancelNonces",
    "inputs": [
      {
        "name": "floor",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "cancelNoncesFor",
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
    "name": "closeByProvider",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "closeTogether",
    "inputs": [
      {
        "name": "consent",
        "type": "tuple",
        "internalType": "struct CloseConsent",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "SessionId"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          }
        ]
      },
      {
        "name": "consentSignature",
        "type": "bytes",
        "internalType": "bytes"
      },
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
        "name": "voucherSignature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
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
    "name": "erase",
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
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "expire",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "flag",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "reason",
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
        "internalType": "SessionId"
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
            "internalType": "OfferHash"
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
      }
    ],
    "outputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
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
            "internalType": "SessionId"
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
    "name": "rate",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "stars",
        "type": "uint8",
        "internalType": "uint8"
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
        "internalType": "SessionId"
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
    "name": "session",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ],
    "outputs": [
      {
        "name": "view_",
        "type": "tuple",
        "internalType": "struct SessionView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum SessionState"
          },
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
            "name": "cap",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "settled",
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
          },
          {
            "name": "deadlineSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "anchoredSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "offerNumber",
            "type": "uint48",
            "internalType": "uint48"
          },
          {
            "name": "feeBps",
            "type": "uint16",
            "internalType": "uint16"
          },
          {
            "name": "probation",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "flagged",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "rated",
            "type": "bool",
            "internalType": "bool"
          }
        ]
      }
    ],
    "stateMutability": "view"
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
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settleAndClose",
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
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
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
    "name": "SessionCapRaised",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
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
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
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
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
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
        "name": "settled",
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
    "name": "SessionErased",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "SessionOpened",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
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
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "offerHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "OfferHash"
      },
      {
        "name": "offerNumber",
        "type": "uint48",
        "indexed": false,
        "internalType": "uint48"
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
        "name": "sessionId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "SessionId"
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
        "name": "royalties",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyMarked",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ]
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
    "name": "ConsentMismatch",
    "inputs": [
      {
        "name": "consented",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DeadlineNotReached",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
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
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
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
    "name": "NotErasable",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotModuleOfVault",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
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
    "name": "NothingSettled",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      }
    ]
  },
  {
    "type": "error",
    "name": "OfferMismatch",
    "inputs": [
      {
        "name": "offerHash",
        "type": "bytes32",
        "internalType": "OfferHash"
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
    "name": "SessionExists",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum SessionState"
      }
    ]
  },
  {
    "type": "error",
    "name": "SessionNotClosed",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum SessionState"
      }
    ]
  },
  {
    "type": "error",
    "name": "SessionNotOpen",
    "inputs": [
      {
        "name": "sessionId",
        "type": "bytes32",
        "internalType": "SessionId"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum SessionState"
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
    "name": "StarsOutOfBounds",
    "inputs": [
      {
        "name": "stars",
        "type": "uint256",
        "internalType": "uint256"
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
  }
] as const

/** Creation code; constructor arguments follow it. */
export const sessionsBytecode =
  '0x610140604052348015610010575f5ffd5b50604051614bcb380380614bcb83398101604081905261002f9161023e565b6001600160a01b0382166080524660a0528181816100f681604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316826001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610144573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101689190610276565b6001600160a01b03161461019e57604051632355f52b60e21b81526001600160a01b038316600482015260240160405180910390fd5b6001600160a01b03821660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020a9190610276565b6001600160a01b0390811661010052166101205250610298915050565b6001600160a01b038116811461023b575f5ffd5b50565b5f5f6040838503121561024f575f5ffd5b825161025a81610227565b602084015190925061026b81610227565b809150509250929050565b5f60208284031215610286575f5ffd5b815161029181610227565b9392505050565b60805160a05160c05160e051610100516101205161489161033a5f395f818161024e01528181610715015281816115ac01528181611ab201528181611e080152818161220901528181612a130152612fd401525f818161031101528181610fb2015261123c01525f818161020201528181610dc501528181611b830152818161260c015261294a01525f611e7701525f611e4f01525f611e9e01526148915ff3fe608060405234801561000f575f5ffd5b506004361061018f575f3560e01c80639c6c3cfc116100dd578063ce22ba9a11610088578063e6f93e5711610063578063e6f93e57146103c1578063f698da25146103d4578063ffef42a3146103dc575f5ffd5b8063ce22ba9a14610359578063d86cf78d1461036c578063dd8b83bb146103ae575f5ffd5b8063a9b5898f116100b8578063a9b5898f1461030c578063bacca52714610333578063c644179814610346575f5ffd5b80639c6c3cfc146102d35780639e6141d5146102e6578063a0429005146102f9575f5ffd5b8063468f3e931161013d57806361396d5c1161011857806361396d5c1461029a578063694bd8ef146102ad5780639151b224146102c0575f5ffd5b8063468f3e93146102495780635903d97c146102705780635d9de53414610290575f5ffd5b80632f7fb3231161016d5780632f7fb323146101e15780633b728410146101f4578063411557d1146101fd575f5ffd5b8063073e0d84146101935780630ada19dd146101a857806317f997bd146101bb575b5f5ffd5b6101a66101a1366004613d07565b6103e6565b005b6101a66101b6366004613d7c565b61040b565b6101ce6bffffffffffffffffffffffff81565b6040519081526020015b60405180910390f35b6101a66101ef366004613d7c565b610522565b6101ce61025881565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101d8565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b61028361027e366004613dcc565b6105f2565b6040516101d89190613e24565b6101ce62093a8081565b6101ce6102a8366004613fff565b6109ba565b6101a66102bb36600461403f565b610eb9565b6101a66102ce366004614083565b61115f565b6101a66102e13660046140b2565b611384565b6101a66102f4366004613dcc565b611391565b6101ce61030736600461403f565b61145c565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b6101a66103413660046140cb565b6114ed565b6101a6610354366004613dcc565b61161f565b6101a66103673660046140fe565b611707565b61039561037a36600461413b565b60016020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff90911681526020016101d8565b6101a66103bc366004614156565b611be7565b6101a66103cf3660046141f0565b611d9a565b6101ce611e4c565b6101ce62278d0081565b6103fb846103f48686611ec7565b8484611f43565b6104058484611fad565b50505050565b5f61041684356120bf565b905061042d816104258361216f565b868686612287565b61043d604085016020860161422f565b6002820180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff9290921691909117905561048c60608501604086016140b2565b60029190910180547fffffffffffff0000000000ff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff909316929092027fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff169190911775010000000000000000000000000000000000000000004264ffffffffff1602179055505050565b82355f61052e826120bf565b90505f61053a8261216f565b805190915073ffffffffffffffffffffffffffffffffffffffff1633146105b35780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044015b60405180910390fd5b6105c08282888888612287565b6105ea83826105d560408a0160208b0161422f565b6105e560608b0160408c016140b2565b61267a565b505050505050565b60408051610200810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c081018290526101e08101919091525f8281526020819052604081209081547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660028111156106b9576106b9613de3565b036106c45750919050565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa15801561076f573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061079391906142de565b90505f600283547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660028111156107d1576107d1613de3565b1490505f5f6107df85612a89565b91509150604051806102000160405280865f01601f9054906101000a900460ff16600281111561081157610811613de3565b8152865473ffffffffffffffffffffffffffffffffffffffff1660208201526040018461085857600187015473ffffffffffffffffffffffffffffffffffffffff1661085a565b5f5b73ffffffffffffffffffffffffffffffffffffffff90811682528651811660208084019190915287015116604082015260018701547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1660608201526fffffffffffffffffffffffffffffffff8416608082015267ffffffffffffffff831660a0820152600387015460c082015286547a010000000000000000000000000000000000000000000000000000900464ffffffffff1660e08201526101000161092587612b34565b64ffffffffff9081168252875474010000000000000000000000000000000000000000808204909216602084015260409788015161ffff169783019790975279010000000000000000000000000000000000000000000000000090960460ff161515606082015260029687015460019690049586161515608082015294909516151560a0909401939093525091949350505050565b5f6109c484612c12565b6109f66109d4602086018661413b565b6109e4606087016040880161413b565b610307610120880161010089016140b2565b5f81815260208190526040812091925081547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610a3f57610a3f613de3565b14610aa25780546040517f28332e850000000000000000000000000000000000000000000000000000000081526105aa9184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614397565b610ac2610ab2602087018761413b565b610abb87612f67565b8686611f43565b5f610acd8287612fb8565b9050610adc602087018761413b565b82547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff91909116178255610b2d610100870160e088016140b2565b825464ffffffffff919091167a010000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1679ffffffffffffffffffffffffffffffffffffffffffffffffffff909116177f0100000000000000000000000000000000000000000000000000000000000000178255610bca604087016020880161413b565b6001830180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055610c2160c0870160a0880161422f565b6001830180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055610c7d606087016040880161413b565b73ffffffffffffffffffffffffffffffffffffffff16610ca0602088018861413b565b73ffffffffffffffffffffffffffffffffffffffff16847f4a33c269df6324a55e92bcc57f2f8e7f8cec52c0496efefaa4937876c9254c5e610ce860408b0160208c0161413b565b610cf860808c0160608d0161413b565b8b60800135878d60a0016020810190610d11919061422f565b8e60e0016020810190610d2491906140b2565b8f610100016020810190610d3891906140b2565b6040805173ffffffffffffffffffffffffffffffffffffffff98891681529790961660208801529486019390935265ffffffffffff90911660608501526fffffffffffffffffffffffffffffffff16608084015267ffffffffffffffff90811660a08401521660c082015260e00160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610df7602089018961413b565b610e0760808a0160608b0161413b565b610e1760c08b0160a08c0161422f565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff93841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610e9a575f5ffd5b505af1158015610eac573d5f5f3e3d5ffd5b5050505050509392505050565b5f610ec584848461145c565b5f818152602081905260409020909150600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610f1057610f10613de3565b14610f735780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105aa9184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614397565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610fe8906003906004016143ab565b602060405180830381865afa158015611003573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061102791906143c5565b6110349062093a80614409565b82549091505f9061106b9083907a010000000000000000000000000000000000000000000000000000900464ffffffffff16614409565b421080159150806110ae575073ffffffffffffffffffffffffffffffffffffffff87165f9081526001602052604090205467ffffffffffffffff90811690861610155b156110e8576040517f6230792c000000000000000000000000000000000000000000000000000000008152600481018590526024016105aa565b5f84815260208190526040808220828155600181018390556002810180547fffffffffffff00000000000000000000000000000000000000000000000000001690556003018290555185917fa0f73d0865cccf0e30c73def59c1839d18f2a4228307b3f1dfdeb21b3d02700291a250505050505050565b5f611169846120bf565b805490915073ffffffffffffffffffffffffffffffffffffffff163314158061119157508115155b156111fd575f6111a08561324c565b90505f6111cf6111c7846001015473ffffffffffffffffffffffffffffffffffffffff1690565b838787613286565b9050806111fa5782546111fa9073ffffffffffffffffffffffffffffffffffffffff16838787611f43565b50505b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90611272906001906004016143ab565b602060405180830381865afa15801561128d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112b191906143c5565b6112bb9042614409565b82549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff1681106112f2575050505050565b81547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000064ffffffffff83160217825560405167ffffffffffffffff8216815285907f72b43cf8a65c18d2c3cb2c3ebce801281fcc67f6ada51dc7709c95947b443a819060200160405180910390a25050505050565b61138e3382611fad565b50565b5f61139b826120bf565b90505f6113a78261216f565b805190915073ffffffffffffffffffffffffffffffffffffffff16331461141b5780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105aa565b600282015461145790849083906bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff1661267a565b505050565b604080517f5372a4026b52d7501b770148cfda9e610815dae5d9e974eb300edbd512d3cb4360208083019190915273ffffffffffffffffffffffffffffffffffffffff808716838501528516606083015267ffffffffffffffff84166080808401919091528351808403909101815260a090920190925280519101205f906114e390613345565b90505b9392505050565b60ff81161580611500575060058160ff16115b1561153c576040517f7765446e00000000000000000000000000000000000000000000000000000000815260ff821660048201526024016105aa565b5f5f61154984600261338e565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690631a27d900906084015b5f604051808303815f87803b158015611603575f5ffd5b505af1158015611615573d5f5f3e3d5ffd5b5050505050505050565b5f611629826120bf565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156116c25780546040517f9e19b96b000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105aa565b611703826116cf8361216f565b60028401546bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff1661267a565b5050565b82355f611713826120bf565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff1642106117ab5780546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105aa565b6117bb60608601604087016140b2565b67ffffffffffffffff16421115611821576117dc60608601604087016140b2565b6040517fb03a803f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff90911660048201524260248201526044016105aa565b6bffffffffffffffffffffffff61183e604087016020880161422f565b6fffffffffffffffffffffffffffffffff1611156118bf57611866604086016020870161422f565b6040517fc7f99fce0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff60248201526044016105aa565b80546118e49073ffffffffffffffffffffffffffffffffffffffff16610abb876135c9565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661191f604087016020880161422f565b6fffffffffffffffffffffffffffffffff161161193d575050505050565b60018101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661197a604088016020890161422f565b611984919061441c565b90505f6119908361216f565b6020015190508660200160208101906119a9919061422f565b6001840180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055837f8b2c06080a725c5fc5fcfbecf87ac3572a4365deca1898bb3f904cbced855fb7611a2760408a0160208b0161422f565b6040516fffffffffffffffffffffffffffffffff909116815260200160405180910390a282546040517fa74fe1910000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201526fffffffffffffffffffffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063a74fe191906044015f604051808303815f87803b158015611b08575f5ffd5b505af1158015611b1a573d5f5f3e3d5ffd5b505084546040517f07dbf4a700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff918216600482015284821660248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000090911692506307dbf4a791506064015f604051808303815f87803b158015611bc8575f5ffd5b505af1158015611bda573d5f5f3e3d5ffd5b5050505050505050505050565b85355f611bf3826120bf565b90505f611bff8261216f565b9050611c18815f0151611c118b6135fd565b8a8a611f43565b60028201546bffffffffffffffffffffffff16611c3b60408b0160208c0161422f565b6fffffffffffffffffffffffffffffffff1611611c96576002820154611c8e90849083906bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff1661267a565b5050506105ea565b85358314801580611ce95750611cb260408b0160208c0161422f565b6fffffffffffffffffffffffffffffffff16611cd46040890160208a0161422f565b6fffffffffffffffffffffffffffffffff1614155b15611d5c57611cfe60408b0160208c0161422f565b611d0e6040890160208a0161422f565b6040517fa6e7f3000000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff9283166004820152911660248201526044016105aa565b611d698383898989612287565b611d8e8483611d7e60408b0160208c0161422f565b6105e560608c0160408d016140b2565b50505050505050505050565b5f5f611da784600161338e565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063eba3c487906084016115ec565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611e9957507f000000000000000000000000000000000000000000000000000000000000000090565b611ec27f0000000000000000000000000000000000000000000000000000000000000000613631565b905090565b604080517f7d1a70757a987ab1e55a35e90f19740f594fb8473fdeca96aad1a1e76cda1a61602082015273ffffffffffffffffffffffffffffffffffffffff84169181019190915267ffffffffffffffff821660608201525f906080016040516020818303038152906040528051906020012090505b92915050565b611f4f84848484613286565b6104055783611f5d84613345565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909216600483015260248201526044016105aa565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205467ffffffffffffffff908116908216811061202d576040517f5e79334a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8084166004830152821660248201526044016105aa565b73ffffffffffffffffffffffffffffffffffffffff83165f8181526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff871690811790915591519182527f0e30cc27f3c0629b4b08b8ece328bb6daba500aaa84075fbb2f5b017435d3324910160405180910390a2505050565b5f818152602081905260409020600181547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561210757612107613de3565b1461216a5780546040517f5c2794c40000000000000000000000000000000000000000000000000000000081526105aa9184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614397565b919050565b6121ba6040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b81546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa158015612263573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f3d91906142de565b84548335907a010000000000000000000000000000000000000000000000000000900464ffffffffff16421061231f5785546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018390527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105aa565b60028601545f9081906bffffffffffffffffffffffff16612346604088016020890161422f565b60028a015460018b01546bffffffffffffffffffffffff93841695509193506123a792899286926c01000000000000000000000000900467ffffffffffffffff169174010000000000000000000000000000000000000000909104166136d5565b6123db6123cb896001015473ffffffffffffffffffffffffffffffffffffffff1690565b6123d4886138d3565b8787611f43565b60608681013560038a015560408051610120810182525f6020808301828152838501838152848701849052608080860185905260a0860185905260c0860185905260e0860185905261010086018590528f5473ffffffffffffffffffffffffffffffffffffffff90811687528f85015181169093528e519092169052938c0151948c0151810151938c015101519193909261247b92879287929091613907565b6060808201516fffffffffffffffffffffffffffffffff90811685830152825181166080808701919091528c8301515173ffffffffffffffffffffffffffffffffffffffff90811660a08801526020850151831660c0880152908d015151811660e08701526040808501519092166101008701528c51939450929092169187917f7477cd57b252e673beef78791fc93f1063fa51049d8eb72163c8182afa22b5bc91879161252e91908e01908e016140b2565b8c606001358660600151875f0151886040015189602001516125509190614444565b604080516fffffffffffffffffffffffffffffffff978816815267ffffffffffffffff90961660208701528501939093529084166060840152831660808301529190911660a082015260c00160405180910390a3836fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff1614611d8e576040517ff4ac896b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b9061264190859060040161446c565b5f604051808303815f87803b158015612658575f5ffd5b505af115801561266a573d5f5f3e3d5ffd5b5050505050505050505050505050565b5f848152602081905260408120600181015481549192740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff169173ffffffffffffffffffffffffffffffffffffffff16906126d9868461441c565b84547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0200000000000000000000000000000000000000000000000000000000000000178086559091507a010000000000000000000000000000000000000000000000000000900464ffffffffff1642101561279d5783547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a0100000000000000000000000000000000000000000000000000004264ffffffffff16021784555b6001840180547fffffffffffffffffffffffff00000000000000000000000000000000000000001667ffffffffffffffff8716604089901b73ffffffffffffffffffffffff0000000000000000161717905560028401546bffffffffffffffffffffffff1615158061282c575060028401546c01000000000000000000000000900467ffffffffffffffff1615155b1561285c576002840180547fffffffffffff0000000000ff00000000000000000000000000000000000000001690555b8651604080516fffffffffffffffffffffffffffffffff808a1682528416602082015273ffffffffffffffffffffffffffffffffffffffff928316928516918b917f4389094914ab3ccd3008202802ab6ef99a4a4212d4f95c7974bc10219a6f3803910160405180910390a46fffffffffffffffffffffffffffffffff8116156129a45760208701516040517f9c5ea80100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff848116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b15801561298d575f5ffd5b505af115801561299f573d5f5f3e3d5ffd5b505050505b83546040517fc6c49b4f0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201526fffffffffffffffffffffffffffffffff8085166024830152871660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c6c49b4f906064015f604051808303815f87803b158015612a69575f5ffd5b505af1158015612a7b573d5f5f3e3d5ffd5b505050505050505050505050565b5f80600183547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612ac657612ac6613de3565b03612aff575050600201546bffffffffffffffffffffffff8116916c0100000000000000000000000090910467ffffffffffffffff1690565b5050600101546bffffffffffffffffffffffff604082901c169173ffffffffffffffffffffffffffffffffffffffff90911690565b60038101545f908103612b4857505f919050565b5f600183547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612b8457612b84613de3565b148015612bb6575082547a010000000000000000000000000000000000000000000000000000900464ffffffffff1642105b905080612be95782547a010000000000000000000000000000000000000000000000000000900464ffffffffff166114e6565b5050600201547501000000000000000000000000000000000000000000900464ffffffffff1690565b612c22606082016040830161413b565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614612cb75733612c65606083016040840161413b565b6040517fd2a64a7600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9283166004820152911660248201526044016105aa565b5f612cc8604083016020840161413b565b73ffffffffffffffffffffffffffffffffffffffff1603612d15576040517f4e183dfc00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b612d2560c0820160a0830161422f565b6fffffffffffffffffffffffffffffffff161580612d6f57506bffffffffffffffffffffffff612d5b60c0830160a0840161422f565b6fffffffffffffffffffffffffffffffff16115b15612d845761186660c0820160a0830161422f565b5f612d9560e0830160c084016140b2565b9050428167ffffffffffffffff161080612dc35750612db661025842614409565b8167ffffffffffffffff16115b15612e14576040517faea9aab600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015261025860448201526064016105aa565b5f612e26610100840160e085016140b2565b9050428167ffffffffffffffff16111580612e565750612e4962278d0042614409565b8167ffffffffffffffff16115b15612ea8576040517f47e45dd000000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262278d0060448201526064016105aa565b5f600181612eb9602087018761413b565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f205467ffffffffffffffff16905080612efe610120860161010087016140b2565b67ffffffffffffffff16101561040557612f20610120850161010086016140b2565b6040517f1cd0763f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff918216600482015290821660248201526044016105aa565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e82604051602001612f9b9291906145b7565b604051602081830303815290604052805190602001209050919050565b5f8080808073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c608088013561300b60208a018a61413b565b61301b60c08b0160a08c0161422f565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b168152600481019390935273ffffffffffffffffffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff16604482015260640160a0604051808303815f875af11580156130a2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906130c691906146f5565b9450509350935093508560400160208101906130e2919061413b565b73ffffffffffffffffffffffffffffffffffffffff168373ffffffffffffffffffffffffffffffffffffffff161415806131575750613127608087016060880161413b565b73ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff1614155b156131b8576040517f3d084eb30000000000000000000000000000000000000000000000000000000081526080870135600482015273ffffffffffffffffffffffffffffffffffffffff8085166024830152831660448201526064016105aa565b86547fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff16790100000000000000000000000000000000000000000000000000911515919091027fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff16177401000000000000000000000000000000000000000064ffffffffff85160217909555509392505050565b604080517fb9c290fe634502a8d9108b9bbc233bb29c22395582983d7157377d2bacc0d2bb60208201529081018290525f90606001612f9b565b5f5f61329185613345565b90505f5f6132a08387876139bb565b5090925090505f8160038111156132b9576132b9613de3565b1480156132f157508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15613302576001935050505061333d565b8773ffffffffffffffffffffffffffffffffffffffff163b5f0361332b575f935050505061333d565b61333788848888613a02565b93505050505b949350505050565b5f5f61334f611e4c565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8281526020819052604081208190600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660028111156133d8576133d8613de3565b1461343b5780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105aa9187917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614397565b805473ffffffffffffffffffffffffffffffffffffffff1633146134ac5780546040517f70d0fa3100000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105aa565b6134b581612a89565b5091506fffffffffffffffffffffffffffffffff82165f03613506576040517fed522387000000000000000000000000000000000000000000000000000000008152600481018690526024016105aa565b6002810154740100000000000000000000000000000000000000009004841660ff1615613562576040517f0b96b9aa000000000000000000000000000000000000000000000000000000008152600481018690526024016105aa565b60028101805460ff95861674010000000000000000000000000000000000000000808304979097161786027fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff9091161790555464ffffffffff939004929092169391925050565b5f7fecebc5ff2428a09f9be736b2fe67bfb84ae3d096c50f249d3645ce759969f7ae82604051602001612f9b92919061476a565b5f7f973db7051de0a7813382244d39dbb25ca428c4f09ce5bd63f5e90eb93f11b14882604051602001612f9b9291906147c2565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c001612f9b565b6fffffffffffffffffffffffffffffffff81166136f8604086016020870161422f565b6fffffffffffffffffffffffffffffffff16111561376f57613720604085016020860161422f565b6040517fb948bbff0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff918216600482015290821660248201526044016105aa565b5f6fffffffffffffffffffffffffffffffff8416613793604087016020880161422f565b6fffffffffffffffffffffffffffffffff1610806137d3575067ffffffffffffffff83166137c760608701604088016140b2565b67ffffffffffffffff16105b90505f6fffffffffffffffffffffffffffffffff85166137f9604088016020890161422f565b6fffffffffffffffffffffffffffffffff1614801561383a575067ffffffffffffffff841661382e60608801604089016140b2565b67ffffffffffffffff16145b905081806138455750805b156105ea5761385a604087016020880161422f565b8561386b6060890160408a016140b2565b6040517f7264595a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff9081166044830152851660648201526084016105aa565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a1441582604051602001612f9b9291906147ff565b604080516080810182525f80825260208201819052918101829052606081019190915261393685858585613a85565b90506fffffffffffffffffffffffffffffffff8616156139b2575f61395d87868686613a85565b80518351036fffffffffffffffffffffffffffffffff90811684526020808301519085018051919091038216905260408083015190850180519190910382169052606091820151918401805192909203169052505b95945050505050565b5f808060418490036139ef578435602086013560408701355f1a6139e189828585613b8c565b9550955095505050506139f9565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b604080516080810182525f80825260208201819052918101829052606081019190915261271061ffff85166fffffffffffffffffffffffffffffffff871602046fffffffffffffffffffffffffffffffff90811680835286031661ffff841615613b23578461ffff16612710038461ffff16820281613b0657613b06614864565b046fffffffffffffffffffffffffffffffff166020830181905290035b61ffff831615613b6d578361ffff168561ffff1661271003038361ffff16820281613b5057613b50614864565b046fffffffffffffffffffffffffffffffff166040830181905290035b6fffffffffffffffffffffffffffffffff166060820152949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613bc557505f91506003905082613c75565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613c16573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116613c6c57505f925060019150829050613c75565b92505f91508190505b9450945094915050565b73ffffffffffffffffffffffffffffffffffffffff8116811461138e575f5ffd5b803561216a81613c7f565b803567ffffffffffffffff8116811461216a575f5ffd5b5f5f83601f840112613cd2575f5ffd5b50813567ffffffffffffffff811115613ce9575f5ffd5b602083019150836020828501011115613d00575f5ffd5b9250929050565b5f5f5f5f60608587031215613d1a575f5ffd5b8435613d2581613c7f565b9350613d3360208601613cab565b9250604085013567ffffffffffffffff811115613d4e575f5ffd5b613d5a87828801613cc2565b95989497509550505050565b5f60808284031215613d76575f5ffd5b50919050565b5f5f5f60a08486031215613d8e575f5ffd5b613d988585613d66565b9250608084013567ffffffffffffffff811115613db3575f5ffd5b613dbf86828701613cc2565b9497909650939450505050565b5f60208284031215613ddc575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60038110613e2057613e20613de3565b9052565b5f61020082019050613e37828451613e10565b6020830151613e5e602084018273ffffffffffffffffffffffffffffffffffffffff169052565b506040830151613e86604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151613eae606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151613ed6608084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060a0830151613efa60a08401826fffffffffffffffffffffffffffffffff169052565b5060c0830151613f1e60c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151613f3a60e084018267ffffffffffffffff169052565b50610100830151610100830152610120830151613f6461012084018267ffffffffffffffff169052565b50610140830151613f8261014084018267ffffffffffffffff169052565b50610160830151613f9e61016084018265ffffffffffff169052565b50610180830151613fb661018084018261ffff169052565b506101a0830151613fcc6101a084018215159052565b506101c0830151613fe26101c084018215159052565b506101e0830151613ff86101e084018215159052565b5092915050565b5f5f5f838503610140811215614013575f5ffd5b610120811215614021575f5ffd5b5083925061012084013567ffffffffffffffff811115613db3575f5ffd5b5f5f5f60608486031215614051575f5ffd5b833561405c81613c7f565b9250602084013561406c81613c7f565b915061407a60408501613cab565b90509250925092565b5f5f5f60408486031215614095575f5ffd5b83359250602084013567ffffffffffffffff811115613db3575f5ffd5b5f602082840312156140c2575f5ffd5b6114e682613cab565b5f5f604083850312156140dc575f5ffd5b82359150602083013560ff811681146140f3575f5ffd5b809150509250929050565b5f5f5f8385036080811215614111575f5ffd5b606081121561411e575f5ffd5b50839250606084013567ffffffffffffffff811115613db3575f5ffd5b5f6020828403121561414b575f5ffd5b81356114e681613c7f565b5f5f5f5f5f5f86880361010081121561416d575f5ffd5b604081121561417a575f5ffd5b50869550604087013567ffffffffffffffff811115614197575f5ffd5b6141a389828a01613cc2565b90965094506141b790508860608901613d66565b925060e087013567ffffffffffffffff8111156141d2575f5ffd5b6141de89828a01613cc2565b979a9699509497509295939492505050565b5f5f60408385031215614201575f5ffd5b50508035926020909101359150565b80356fffffffffffffffffffffffffffffffff8116811461216a575f5ffd5b5f6020828403121561423f575f5ffd5b6114e682614210565b805161ffff8116811461216a575f5ffd5b5f60408284031215614269575f5ffd5b6040805190810167ffffffffffffffff811182821017156142b1577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b806040525080915082516142c481613c7f565b81526142d260208401614248565b60208201525092915050565b5f60e08284031280156142ef575f5ffd5b5060405160a0810167ffffffffffffffff81118282101715614338577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052825161434681613c7f565b8152602083015161435681613c7f565b602082015261436760408401614248565b60408201526143798460608501614259565b606082015261438b8460a08501614259565b60808201529392505050565b828152604081016114e66020830184613e10565b60208101601583106143bf576143bf613de3565b91905290565b5f602082840312156143d5575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611f3d57611f3d6143dc565b6fffffffffffffffffffffffffffffffff8281168282160390811115611f3d57611f3d6143dc565b6fffffffffffffffffffffffffffffffff8181168382160190811115611f3d57611f3d6143dc565b5f6101208201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff602084015116602083015260408301516144d5604084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060608301516144f960608401826fffffffffffffffffffffffffffffffff169052565b50608083015161451d60808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161454560a084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060c083015161456960c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161459160e084018273ffffffffffffffffffffffffffffffffffffffff169052565b50610100830151613ff86101008401826fffffffffffffffffffffffffffffffff169052565b828152610140810182356145ca81613c7f565b73ffffffffffffffffffffffffffffffffffffffff81166020840152506145f360208401613ca0565b73ffffffffffffffffffffffffffffffffffffffff811660408401525061461c60408401613ca0565b73ffffffffffffffffffffffffffffffffffffffff811660608401525061464560608401613ca0565b73ffffffffffffffffffffffffffffffffffffffff8116608084015250608083013560a08381019190915261467b908401614210565b6fffffffffffffffffffffffffffffffff811660c0840152506146a060c08401613cab565b67ffffffffffffffff811660e0840152506146bd60e08401613cab565b67ffffffffffffffff8116610100840152506146dc6101008401613cab565b67ffffffffffffffff8116610120840152509392505050565b5f5f5f5f5f60a08688031215614709575f5ffd5b855165ffffffffffff8116811461471e575f5ffd5b602087015190955061472f81613c7f565b604087015190945061474081613c7f565b606087015160808801519194509250801515811461475c575f5ffd5b809150509295509295909350565b828152813560208083019190915260808201906fffffffffffffffffffffffffffffffff9061479a908501614210565b16604083015267ffffffffffffffff6147b560408501613cab565b1660608301529392505050565b828152813560208083019190915260608201906fffffffffffffffffffffffffffffffff906147f2908501614210565b1660408301529392505050565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff9061482f908501614210565b16604083015267ffffffffffffffff61484a60408501613cab565b166060838101919091529290920135608090910152919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd'
