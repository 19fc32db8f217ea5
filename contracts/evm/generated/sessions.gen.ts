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
  '0x610140604052348015610010575f5ffd5b5060405161497238038061497283398101604081905261002f9161023e565b6001600160a01b0382166080524660a0528181816100f681604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316826001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610144573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101689190610276565b6001600160a01b03161461019e57604051632355f52b60e21b81526001600160a01b038316600482015260240160405180910390fd5b6001600160a01b03821660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020a9190610276565b6001600160a01b0390811661010052166101205250610298915050565b6001600160a01b038116811461023b575f5ffd5b50565b5f5f6040838503121561024f575f5ffd5b825161025a81610227565b602084015190925061026b81610227565b809150509250929050565b5f60208284031215610286575f5ffd5b815161029181610227565b9392505050565b60805160a05160c05160e051610100516101205161463861033a5f395f818161024e015281816106a00152818161150c01528181611a1301528181611d690152818161216b015281816129760152612e5801525f818161031101528181610f12015261119c01525f818161020201528181610d2501528181611ae40152818161256e01526128ac01525f611dd801525f611db001525f611dff01526146385ff3fe608060405234801561000f575f5ffd5b506004361061018f575f3560e01c80639c6c3cfc116100dd578063ce22ba9a11610088578063e6f93e5711610063578063e6f93e57146103c1578063f698da25146103d4578063ffef42a3146103dc575f5ffd5b8063ce22ba9a14610359578063d86cf78d1461036c578063dd8b83bb146103ae575f5ffd5b8063a9b5898f116100b8578063a9b5898f1461030c578063bacca52714610333578063c644179814610346575f5ffd5b80639c6c3cfc146102d35780639e6141d5146102e6578063a0429005146102f9575f5ffd5b8063468f3e931161013d57806361396d5c1161011857806361396d5c1461029a578063694bd8ef146102ad5780639151b224146102c0575f5ffd5b8063468f3e93146102495780635903d97c146102705780635d9de53414610290575f5ffd5b80632f7fb3231161016d5780632f7fb323146101e15780633b728410146101f4578063411557d1146101fd575f5ffd5b8063073e0d84146101935780630ada19dd146101a857806317f997bd146101bb575b5f5ffd5b6101a66101a1366004613afd565b6103e6565b005b6101a66101b6366004613b72565b61040b565b6101ce6bffffffffffffffffffffffff81565b6040519081526020015b60405180910390f35b6101a66101ef366004613b72565b6104bc565b6101ce61025881565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101d8565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b61028361027e366004613bc2565b61058c565b6040516101d89190613c1a565b6101ce62093a8081565b6101ce6102a8366004613dc1565b6108f8565b6101a66102bb366004613e01565b610e19565b6101a66102ce366004613e45565b6110bf565b6101a66102e1366004613e74565b6112e4565b6101a66102f4366004613bc2565b6112f1565b6101ce610307366004613e01565b6113bc565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b6101a6610341366004613e8d565b61144d565b6101a6610354366004613bc2565b61157f565b6101a6610367366004613ec0565b611667565b61039561037a366004613efd565b60016020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff90911681526020016101d8565b6101a66103bc366004613f18565b611b48565b6101a66103cf366004613fb2565b611cfb565b6101ce611dad565b6101ce62278d0081565b6103fb846103f48686611e28565b8484611ea4565b6104058484611f0e565b50505050565b5f6104168435612020565b905061042d81610425836120d0565b8686866121e9565b61043d6040850160208601613ff1565b6002820180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff9290921691909117905561048c6060850160408601613e74565b81600201600c6101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555050505050565b82355f6104c882612020565b90505f6104d4826120d0565b805190915073ffffffffffffffffffffffffffffffffffffffff16331461054d5780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044015b60405180910390fd5b61055a82828888886121e9565b610584838261056f60408a0160208b01613ff1565b61057f60608b0160408c01613e74565b6125dc565b505050505050565b604080516101c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a08101919091525f8281526020819052604081209081547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561064357610643613bd9565b0361064e5750919050565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa1580156106fa573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061071e91906140a0565b90505f600283547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561075c5761075c613bd9565b1490505f5f61076a856129ec565b91509150604051806101c00160405280865f01601f9054906101000a900460ff16600281111561079c5761079c613bd9565b8152865473ffffffffffffffffffffffffffffffffffffffff166020820152604001846107e357600187015473ffffffffffffffffffffffffffffffffffffffff166107e5565b5f5b73ffffffffffffffffffffffffffffffffffffffff908116825286518116602080840191909152870151166040808301919091526001808901546bffffffffffffffffffffffff74010000000000000000000000000000000000000000918290041660608501526fffffffffffffffffffffffffffffffff96909616608084015267ffffffffffffffff90941660a0830152600388015460c0830152875464ffffffffff7a01000000000000000000000000000000000000000000000000000082041660e084015265ffffffffffff90869004166101008301529095015161ffff166101208601526002958601549290920490811615156101408501529093161515610160909201919091525092915050565b5f61090284612a97565b6109346109126020860186613efd565b6109226060870160408801613efd565b61030761012088016101008901613e74565b5f81815260208190526040812091925081547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561097d5761097d613bd9565b146109e05780546040517f28332e850000000000000000000000000000000000000000000000000000000081526105449184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614159565b610a006109f06020870187613efd565b6109f987612dec565b8686611ea4565b5f610a0a86612e3d565b9050610a196020870187613efd565b825473ffffffffffffffffffffffffffffffffffffffff919091167fffffffffffff0000000000000000000000000000000000000000000000000000909116177401000000000000000000000000000000000000000065ffffffffffff831602178255610a8d610100870160e08801613e74565b825464ffffffffff919091167a010000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1679ffffffffffffffffffffffffffffffffffffffffffffffffffff909116177f0100000000000000000000000000000000000000000000000000000000000000178255610b2a6040870160208801613efd565b6001830180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055610b8160c0870160a08801613ff1565b6001830180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055610bdd6060870160408801613efd565b73ffffffffffffffffffffffffffffffffffffffff16610c006020880188613efd565b73ffffffffffffffffffffffffffffffffffffffff16847f4a33c269df6324a55e92bcc57f2f8e7f8cec52c0496efefaa4937876c9254c5e610c4860408b0160208c01613efd565b610c5860808c0160608d01613efd565b8b60800135878d60a0016020810190610c719190613ff1565b8e60e0016020810190610c849190613e74565b8f610100016020810190610c989190613e74565b6040805173ffffffffffffffffffffffffffffffffffffffff98891681529790961660208801529486019390935265ffffffffffff90911660608501526fffffffffffffffffffffffffffffffff16608084015267ffffffffffffffff90811660a08401521660c082015260e00160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610d576020890189613efd565b610d6760808a0160608b01613efd565b610d7760c08b0160a08c01613ff1565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff93841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610dfa575f5ffd5b505af1158015610e0c573d5f5f3e3d5ffd5b5050505050509392505050565b5f610e258484846113bc565b5f818152602081905260409020909150600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610e7057610e70613bd9565b14610ed35780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105449184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614159565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610f489060039060040161416d565b602060405180830381865afa158015610f63573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f879190614187565b610f949062093a806141cb565b82549091505f90610fcb9083907a010000000000000000000000000000000000000000000000000000900464ffffffffff166141cb565b4210801591508061100e575073ffffffffffffffffffffffffffffffffffffffff87165f9081526001602052604090205467ffffffffffffffff90811690861610155b15611048576040517f6230792c00000000000000000000000000000000000000000000000000000000815260048101859052602401610544565b5f84815260208190526040808220828155600181018390556002810180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690556003018290555185917fa0f73d0865cccf0e30c73def59c1839d18f2a4228307b3f1dfdeb21b3d02700291a250505050505050565b5f6110c984612020565b805490915073ffffffffffffffffffffffffffffffffffffffff16331415806110f157508115155b1561115d575f61110085613041565b90505f61112f611127846001015473ffffffffffffffffffffffffffffffffffffffff1690565b83878761307b565b90508061115a57825461115a9073ffffffffffffffffffffffffffffffffffffffff16838787611ea4565b50505b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906111d29060019060040161416d565b602060405180830381865afa1580156111ed573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112119190614187565b61121b90426141cb565b82549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff168110611252575050505050565b81547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000064ffffffffff83160217825560405167ffffffffffffffff8216815285907f72b43cf8a65c18d2c3cb2c3ebce801281fcc67f6ada51dc7709c95947b443a819060200160405180910390a25050505050565b6112ee3382611f0e565b50565b5f6112fb82612020565b90505f611307826120d0565b805190915073ffffffffffffffffffffffffffffffffffffffff16331461137b5780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9091166024820152604401610544565b60028201546113b790849083906bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff166125dc565b505050565b604080517f5372a4026b52d7501b770148cfda9e610815dae5d9e974eb300edbd512d3cb4360208083019190915273ffffffffffffffffffffffffffffffffffffffff808716838501528516606083015267ffffffffffffffff84166080808401919091528351808403909101815260a090920190925280519101205f906114439061313a565b90505b9392505050565b60ff81161580611460575060058160ff16115b1561149c576040517f7765446e00000000000000000000000000000000000000000000000000000000815260ff82166004820152602401610544565b5f5f6114a9846002613183565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690631a27d900906084015b5f604051808303815f87803b158015611563575f5ffd5b505af1158015611575573d5f5f3e3d5ffd5b5050505050505050565b5f61158982612020565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156116225780546040517f9e19b96b000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610544565b6116638261162f836120d0565b60028401546bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff166125dc565b5050565b82355f61167382612020565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff16421061170b5780546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610544565b61171b6060860160408701613e74565b67ffffffffffffffff164211156117815761173c6060860160408701613e74565b6040517fb03a803f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9091166004820152426024820152604401610544565b6bffffffffffffffffffffffff61179e6040870160208801613ff1565b6fffffffffffffffffffffffffffffffff16111561181f576117c66040860160208701613ff1565b6040517fc7f99fce0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff6024820152604401610544565b80546118449073ffffffffffffffffffffffffffffffffffffffff166109f9876133bf565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661187f6040870160208801613ff1565b6fffffffffffffffffffffffffffffffff161161189d575050505050565b60018101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166118da6040880160208901613ff1565b6118e491906141de565b90505f6118f0836120d0565b6020015190508660200160208101906119099190613ff1565b6001840180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055837f8b2c06080a725c5fc5fcfbecf87ac3572a4365deca1898bb3f904cbced855fb761198760408a0160208b01613ff1565b6040516fffffffffffffffffffffffffffffffff909116815260200160405180910390a282546040517fa74fe1910000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201526fffffffffffffffffffffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063a74fe191906044015f604051808303815f87803b158015611a69575f5ffd5b505af1158015611a7b573d5f5f3e3d5ffd5b505084546040517f07dbf4a700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff918216600482015284821660248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000090911692506307dbf4a791506064015f604051808303815f87803b158015611b29575f5ffd5b505af1158015611b3b573d5f5f3e3d5ffd5b5050505050505050505050565b85355f611b5482612020565b90505f611b60826120d0565b9050611b79815f0151611b728b6133f3565b8a8a611ea4565b60028201546bffffffffffffffffffffffff16611b9c60408b0160208c01613ff1565b6fffffffffffffffffffffffffffffffff1611611bf7576002820154611bef90849083906bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff166125dc565b505050610584565b85358314801580611c4a5750611c1360408b0160208c01613ff1565b6fffffffffffffffffffffffffffffffff16611c356040890160208a01613ff1565b6fffffffffffffffffffffffffffffffff1614155b15611cbd57611c5f60408b0160208c01613ff1565b611c6f6040890160208a01613ff1565b6040517fa6e7f3000000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff928316600482015291166024820152604401610544565b611cca83838989896121e9565b611cef8483611cdf60408b0160208c01613ff1565b61057f60608c0160408d01613e74565b50505050505050505050565b5f5f611d08846001613183565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063eba3c4879060840161154c565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611dfa57507f000000000000000000000000000000000000000000000000000000000000000090565b611e237f0000000000000000000000000000000000000000000000000000000000000000613427565b905090565b604080517f7d1a70757a987ab1e55a35e90f19740f594fb8473fdeca96aad1a1e76cda1a61602082015273ffffffffffffffffffffffffffffffffffffffff84169181019190915267ffffffffffffffff821660608201525f906080016040516020818303038152906040528051906020012090505b92915050565b611eb08484848461307b565b6104055783611ebe8461313a565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90921660048301526024820152604401610544565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205467ffffffffffffffff9081169082168110611f8e576040517f5e79334a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808416600483015282166024820152604401610544565b73ffffffffffffffffffffffffffffffffffffffff83165f8181526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff871690811790915591519182527f0e30cc27f3c0629b4b08b8ece328bb6daba500aaa84075fbb2f5b017435d3324910160405180910390a2505050565b5f818152602081905260409020600181547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561206857612068613bd9565b146120cb5780546040517f5c2794c40000000000000000000000000000000000000000000000000000000081526105449184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614159565b919050565b61211b6040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b81546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa1580156121c5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e9e91906140a0565b84548335907a010000000000000000000000000000000000000000000000000000900464ffffffffff1642106122815785546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018390527a01000000000000000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610544565b60028601545f9081906bffffffffffffffffffffffff166122a86040880160208901613ff1565b60028a015460018b01546bffffffffffffffffffffffff938416955091935061230992899286926c01000000000000000000000000900467ffffffffffffffff169174010000000000000000000000000000000000000000909104166134cb565b61233d61232d896001015473ffffffffffffffffffffffffffffffffffffffff1690565b612336886136c9565b8787611ea4565b60608681013560038a015560408051610120810182525f6020808301828152838501838152848701849052608080860185905260a0860185905260c0860185905260e0860185905261010086018590528f5473ffffffffffffffffffffffffffffffffffffffff90811687528f85015181169093528e519092169052938c0151948c0151810151938c01510151919390926123dd928792879290916136fd565b6060808201516fffffffffffffffffffffffffffffffff90811685830152825181166080808701919091528c8301515173ffffffffffffffffffffffffffffffffffffffff90811660a08801526020850151831660c0880152908d015151811660e08701526040808501519092166101008701528c51939450929092169187917f7477cd57b252e673beef78791fc93f1063fa51049d8eb72163c8182afa22b5bc91879161249091908e01908e01613e74565b8c606001358660600151875f0151886040015189602001516124b29190614206565b604080516fffffffffffffffffffffffffffffffff978816815267ffffffffffffffff90961660208701528501939093529084166060840152831660808301529190911660a082015260c00160405180910390a3836fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff1614611cef576040517ff4ac896b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b906125a390859060040161422e565b5f604051808303815f87803b1580156125ba575f5ffd5b505af11580156125cc573d5f5f3e3d5ffd5b5050505050505050505050505050565b5f848152602081905260408120600181015481549192740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff169173ffffffffffffffffffffffffffffffffffffffff169061263b86846141de565b84547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0200000000000000000000000000000000000000000000000000000000000000178086559091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156126ff5783547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a0100000000000000000000000000000000000000000000000000004264ffffffffff16021784555b6001840180547fffffffffffffffffffffffff00000000000000000000000000000000000000001667ffffffffffffffff8716604089901b73ffffffffffffffffffffffff0000000000000000161717905560028401546bffffffffffffffffffffffff1615158061278e575060028401546c01000000000000000000000000900467ffffffffffffffff1615155b156127be576002840180547fffffffffffffffffffffffff00000000000000000000000000000000000000001690555b8651604080516fffffffffffffffffffffffffffffffff808a1682528416602082015273ffffffffffffffffffffffffffffffffffffffff928316928516918b917f4389094914ab3ccd3008202802ab6ef99a4a4212d4f95c7974bc10219a6f3803910160405180910390a46fffffffffffffffffffffffffffffffff8116156129065760208701516040517f9c5ea80100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff848116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b1580156128ef575f5ffd5b505af1158015612901573d5f5f3e3d5ffd5b505050505b83546040517fc6c49b4f0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201526fffffffffffffffffffffffffffffffff8085166024830152871660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c6c49b4f906064015f604051808303815f87803b1580156129cc575f5ffd5b505af11580156129de573d5f5f3e3d5ffd5b505050505050505050505050565b5f80600183547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612a2957612a29613bd9565b03612a62575050600201546bffffffffffffffffffffffff8116916c0100000000000000000000000090910467ffffffffffffffff1690565b5050600101546bffffffffffffffffffffffff604082901c169173ffffffffffffffffffffffffffffffffffffffff90911690565b612aa76060820160408301613efd565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614612b3c5733612aea6060830160408401613efd565b6040517fd2a64a7600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff928316600482015291166024820152604401610544565b5f612b4d6040830160208401613efd565b73ffffffffffffffffffffffffffffffffffffffff1603612b9a576040517f4e183dfc00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b612baa60c0820160a08301613ff1565b6fffffffffffffffffffffffffffffffff161580612bf457506bffffffffffffffffffffffff612be060c0830160a08401613ff1565b6fffffffffffffffffffffffffffffffff16115b15612c09576117c660c0820160a08301613ff1565b5f612c1a60e0830160c08401613e74565b9050428167ffffffffffffffff161080612c485750612c3b610258426141cb565b8167ffffffffffffffff16115b15612c99576040517faea9aab600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201524260248201526102586044820152606401610544565b5f612cab610100840160e08501613e74565b9050428167ffffffffffffffff16111580612cdb5750612cce62278d00426141cb565b8167ffffffffffffffff16115b15612d2d576040517f47e45dd000000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262278d006044820152606401610544565b5f600181612d3e6020870187613efd565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f205467ffffffffffffffff16905080612d8361012086016101008701613e74565b67ffffffffffffffff16101561040557612da561012085016101008601613e74565b6040517f1cd0763f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529082166024820152604401610544565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e82604051602001612e20929190614379565b604051602081830303815290604052805190602001209050919050565b5f80808073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c6080870135612e8f6020890189613efd565b612e9f60c08a0160a08b01613ff1565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b168152600481019390935273ffffffffffffffffffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff1660448201526064016080604051808303815f875af1158015612f26573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612f4a91906144b7565b5091945092509050612f626060860160408701613efd565b73ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16141580612fd75750612fa76080860160608701613efd565b73ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1614155b15613038576040517f3d084eb30000000000000000000000000000000000000000000000000000000081526080860135600482015273ffffffffffffffffffffffffffffffffffffffff808416602483015282166044820152606401610544565b50909392505050565b604080517fb9c290fe634502a8d9108b9bbc233bb29c22395582983d7157377d2bacc0d2bb60208201529081018290525f90606001612e20565b5f5f6130868561313a565b90505f5f6130958387876137b1565b5090925090505f8160038111156130ae576130ae613bd9565b1480156130e657508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b156130f75760019350505050613132565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03613120575f9350505050613132565b61312c888488886137f8565b93505050505b949350505050565b5f5f613144611dad565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8281526020819052604081208190600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660028111156131cd576131cd613bd9565b146132305780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105449187917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614159565b805473ffffffffffffffffffffffffffffffffffffffff1633146132a15780546040517f70d0fa3100000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9091166024820152604401610544565b6132aa816129ec565b5091506fffffffffffffffffffffffffffffffff82165f036132fb576040517fed52238700000000000000000000000000000000000000000000000000000000815260048101869052602401610544565b6002810154740100000000000000000000000000000000000000009004841660ff1615613357576040517f0b96b9aa00000000000000000000000000000000000000000000000000000000815260048101869052602401610544565b60028101805460ff95861674010000000000000000000000000000000000000000808304979097161786027fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff9091161790555465ffffffffffff939004929092169391925050565b5f7fecebc5ff2428a09f9be736b2fe67bfb84ae3d096c50f249d3645ce759969f7ae82604051602001612e20929190614511565b5f7f973db7051de0a7813382244d39dbb25ca428c4f09ce5bd63f5e90eb93f11b14882604051602001612e20929190614569565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c001612e20565b6fffffffffffffffffffffffffffffffff81166134ee6040860160208701613ff1565b6fffffffffffffffffffffffffffffffff161115613565576135166040850160208601613ff1565b6040517fb948bbff0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff91821660048201529082166024820152604401610544565b5f6fffffffffffffffffffffffffffffffff84166135896040870160208801613ff1565b6fffffffffffffffffffffffffffffffff1610806135c9575067ffffffffffffffff83166135bd6060870160408801613e74565b67ffffffffffffffff16105b90505f6fffffffffffffffffffffffffffffffff85166135ef6040880160208901613ff1565b6fffffffffffffffffffffffffffffffff16148015613630575067ffffffffffffffff84166136246060880160408901613e74565b67ffffffffffffffff16145b9050818061363b5750805b15610584576136506040870160208801613ff1565b856136616060890160408a01613e74565b6040517f7264595a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff908116604483015285166064820152608401610544565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a1441582604051602001612e209291906145a6565b604080516080810182525f80825260208201819052918101829052606081019190915261372c8585858561387b565b90506fffffffffffffffffffffffffffffffff8616156137a8575f6137538786868661387b565b80518351036fffffffffffffffffffffffffffffffff90811684526020808301519085018051919091038216905260408083015190850180519190910382169052606091820151918401805192909203169052505b95945050505050565b5f808060418490036137e5578435602086013560408701355f1a6137d789828585613982565b9550955095505050506137ef565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b604080516080810182525f80825260208201819052918101829052606081019190915261271061ffff85166fffffffffffffffffffffffffffffffff871602046fffffffffffffffffffffffffffffffff90811680835286031661ffff841615613919578461ffff16612710038461ffff168202816138fc576138fc61460b565b046fffffffffffffffffffffffffffffffff166020830181905290035b61ffff831615613963578361ffff168561ffff1661271003038361ffff168202816139465761394661460b565b046fffffffffffffffffffffffffffffffff166040830181905290035b6fffffffffffffffffffffffffffffffff166060820152949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156139bb57505f91506003905082613a6b565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613a0c573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116613a6257505f925060019150829050613a6b565b92505f91508190505b9450945094915050565b73ffffffffffffffffffffffffffffffffffffffff811681146112ee575f5ffd5b80356120cb81613a75565b803567ffffffffffffffff811681146120cb575f5ffd5b5f5f83601f840112613ac8575f5ffd5b50813567ffffffffffffffff811115613adf575f5ffd5b602083019150836020828501011115613af6575f5ffd5b9250929050565b5f5f5f5f60608587031215613b10575f5ffd5b8435613b1b81613a75565b9350613b2960208601613aa1565b9250604085013567ffffffffffffffff811115613b44575f5ffd5b613b5087828801613ab8565b95989497509550505050565b5f60808284031215613b6c575f5ffd5b50919050565b5f5f5f60a08486031215613b84575f5ffd5b613b8e8585613b5c565b9250608084013567ffffffffffffffff811115613ba9575f5ffd5b613bb586828701613ab8565b9497909650939450505050565b5f60208284031215613bd2575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60038110613c1657613c16613bd9565b9052565b5f6101c082019050613c2d828451613c06565b6020830151613c54602084018273ffffffffffffffffffffffffffffffffffffffff169052565b506040830151613c7c604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151613ca4606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151613ccc608084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060a0830151613cf060a08401826fffffffffffffffffffffffffffffffff169052565b5060c0830151613d1460c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151613d3060e084018267ffffffffffffffff169052565b50610100830151610100830152610120830151613d5a61012084018267ffffffffffffffff169052565b50610140830151613d7661014084018265ffffffffffff169052565b50610160830151613d8e61016084018261ffff169052565b50610180830151613da461018084018215159052565b506101a0830151613dba6101a084018215159052565b5092915050565b5f5f5f838503610140811215613dd5575f5ffd5b610120811215613de3575f5ffd5b5083925061012084013567ffffffffffffffff811115613ba9575f5ffd5b5f5f5f60608486031215613e13575f5ffd5b8335613e1e81613a75565b92506020840135613e2e81613a75565b9150613e3c60408501613aa1565b90509250925092565b5f5f5f60408486031215613e57575f5ffd5b83359250602084013567ffffffffffffffff811115613ba9575f5ffd5b5f60208284031215613e84575f5ffd5b61144682613aa1565b5f5f60408385031215613e9e575f5ffd5b82359150602083013560ff81168114613eb5575f5ffd5b809150509250929050565b5f5f5f8385036080811215613ed3575f5ffd5b6060811215613ee0575f5ffd5b50839250606084013567ffffffffffffffff811115613ba9575f5ffd5b5f60208284031215613f0d575f5ffd5b813561144681613a75565b5f5f5f5f5f5f868803610100811215613f2f575f5ffd5b6040811215613f3c575f5ffd5b50869550604087013567ffffffffffffffff811115613f59575f5ffd5b613f6589828a01613ab8565b9096509450613f7990508860608901613b5c565b925060e087013567ffffffffffffffff811115613f94575f5ffd5b613fa089828a01613ab8565b979a9699509497509295939492505050565b5f5f60408385031215613fc3575f5ffd5b50508035926020909101359150565b80356fffffffffffffffffffffffffffffffff811681146120cb575f5ffd5b5f60208284031215614001575f5ffd5b61144682613fd2565b805161ffff811681146120cb575f5ffd5b5f6040828403121561402b575f5ffd5b6040805190810167ffffffffffffffff81118282101715614073577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161408681613a75565b81526140946020840161400a565b60208201525092915050565b5f60e08284031280156140b1575f5ffd5b5060405160a0810167ffffffffffffffff811182821017156140fa577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052825161410881613a75565b8152602083015161411881613a75565b60208201526141296040840161400a565b604082015261413b846060850161401b565b606082015261414d8460a0850161401b565b60808201529392505050565b828152604081016114466020830184613c06565b602081016007831061418157614181613bd9565b91905290565b5f60208284031215614197575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611e9e57611e9e61419e565b6fffffffffffffffffffffffffffffffff8281168282160390811115611e9e57611e9e61419e565b6fffffffffffffffffffffffffffffffff8181168382160190811115611e9e57611e9e61419e565b5f6101208201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff60208401511660208301526040830151614297604084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060608301516142bb60608401826fffffffffffffffffffffffffffffffff169052565b5060808301516142df60808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161430760a084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060c083015161432b60c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161435360e084018273ffffffffffffffffffffffffffffffffffffffff169052565b50610100830151613dba6101008401826fffffffffffffffffffffffffffffffff169052565b8281526101408101823561438c81613a75565b73ffffffffffffffffffffffffffffffffffffffff81166020840152506143b560208401613a96565b73ffffffffffffffffffffffffffffffffffffffff81166040840152506143de60408401613a96565b73ffffffffffffffffffffffffffffffffffffffff811660608401525061440760608401613a96565b73ffffffffffffffffffffffffffffffffffffffff8116608084015250608083013560a08381019190915261443d908401613fd2565b6fffffffffffffffffffffffffffffffff811660c08401525061446260c08401613aa1565b67ffffffffffffffff811660e08401525061447f60e08401613aa1565b67ffffffffffffffff81166101008401525061449e6101008401613aa1565b67ffffffffffffffff8116610120840152509392505050565b5f5f5f5f608085870312156144ca575f5ffd5b845165ffffffffffff811681146144df575f5ffd5b60208601519094506144f081613a75565b604086015190935061450181613a75565b6060959095015193969295505050565b828152813560208083019190915260808201906fffffffffffffffffffffffffffffffff90614541908501613fd2565b16604083015267ffffffffffffffff61455c60408501613aa1565b1660608301529392505050565b828152813560208083019190915260608201906fffffffffffffffffffffffffffffffff90614599908501613fd2565b1660408301529392505050565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff906145d6908501613fd2565b16604083015267ffffffffffffffff6145f160408501613aa1565b166060838101919091529290920135608090910152919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd'
