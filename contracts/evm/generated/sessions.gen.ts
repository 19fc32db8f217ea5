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
  '0x610140604052348015610010575f5ffd5b5060405161486538038061486583398101604081905261002f9161023e565b6001600160a01b0382166080524660a0528181816100f681604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316826001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610144573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101689190610276565b6001600160a01b03161461019e57604051632355f52b60e21b81526001600160a01b038316600482015260240160405180910390fd5b6001600160a01b03821660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020a9190610276565b6001600160a01b0390811661010052166101205250610298915050565b6001600160a01b038116811461023b575f5ffd5b50565b5f5f6040838503121561024f575f5ffd5b825161025a81610227565b602084015190925061026b81610227565b809150509250929050565b5f60208284031215610286575f5ffd5b815161029181610227565b9392505050565b60805160a05160c05160e051610100516101205161452b61033a5f395f818161024e015281816106a00152818161150c01528181611a1301528181611d690152818161216b015281816129fb0152612edd01525f818161031101528181610f12015261119c01525f818161020201528181610d2501528181611ae4015281816125f3015261293101525f611dd801525f611db001525f611dff015261452b5ff3fe608060405234801561000f575f5ffd5b506004361061018f575f3560e01c80639c6c3cfc116100dd578063ce22ba9a11610088578063e6f93e5711610063578063e6f93e57146103c1578063f698da25146103d4578063ffef42a3146103dc575f5ffd5b8063ce22ba9a14610359578063d86cf78d1461036c578063dd8b83bb146103ae575f5ffd5b8063a9b5898f116100b8578063a9b5898f1461030c578063bacca52714610333578063c644179814610346575f5ffd5b80639c6c3cfc146102d35780639e6141d5146102e6578063a0429005146102f9575f5ffd5b8063468f3e931161013d57806361396d5c1161011857806361396d5c1461029a578063694bd8ef146102ad5780639151b224146102c0575f5ffd5b8063468f3e93146102495780635903d97c146102705780635d9de53414610290575f5ffd5b80632f7fb3231161016d5780632f7fb323146101e15780633b728410146101f4578063411557d1146101fd575f5ffd5b8063073e0d84146101935780630ada19dd146101a857806317f997bd146101bb575b5f5ffd5b6101a66101a1366004613a1d565b6103e6565b005b6101a66101b6366004613a92565b61040b565b6101ce6bffffffffffffffffffffffff81565b6040519081526020015b60405180910390f35b6101a66101ef366004613a92565b6104bc565b6101ce61025881565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101d8565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b61028361027e366004613ae2565b61058c565b6040516101d89190613b3a565b6101ce62093a8081565b6101ce6102a8366004613ce1565b6108f8565b6101a66102bb366004613d21565b610e19565b6101a66102ce366004613d65565b6110bf565b6101a66102e1366004613d94565b6112e4565b6101a66102f4366004613ae2565b6112f1565b6101ce610307366004613d21565b6113bc565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b6101a6610341366004613dad565b61144d565b6101a6610354366004613ae2565b61157f565b6101a6610367366004613de0565b611667565b61039561037a366004613e1d565b60016020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff90911681526020016101d8565b6101a66103bc366004613e38565b611b48565b6101a66103cf366004613ed2565b611cfb565b6101ce611dad565b6101ce62278d0081565b6103fb846103f48686611e28565b8484611ea4565b6104058484611f0e565b50505050565b5f6104168435612020565b905061042d81610425836120d0565b8686866121e9565b61043d6040850160208601613f11565b6002820180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff9290921691909117905561048c6060850160408601613d94565b81600201600c6101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555050505050565b82355f6104c882612020565b90505f6104d4826120d0565b805190915073ffffffffffffffffffffffffffffffffffffffff16331461054d5780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044015b60405180910390fd5b61055a82828888886121e9565b610584838261056f60408a0160208b01613f11565b61057f60608b0160408c01613d94565b612661565b505050505050565b604080516101c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a08101919091525f8281526020819052604081209081547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561064357610643613af9565b0361064e5750919050565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa1580156106fa573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061071e9190613fc0565b90505f600283547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561075c5761075c613af9565b1490505f5f61076a85612a71565b91509150604051806101c00160405280865f01601f9054906101000a900460ff16600281111561079c5761079c613af9565b8152865473ffffffffffffffffffffffffffffffffffffffff166020820152604001846107e357600187015473ffffffffffffffffffffffffffffffffffffffff166107e5565b5f5b73ffffffffffffffffffffffffffffffffffffffff908116825286518116602080840191909152870151166040808301919091526001808901546bffffffffffffffffffffffff74010000000000000000000000000000000000000000918290041660608501526fffffffffffffffffffffffffffffffff96909616608084015267ffffffffffffffff90941660a0830152600388015460c0830152875464ffffffffff7a01000000000000000000000000000000000000000000000000000082041660e084015265ffffffffffff90869004166101008301529095015161ffff166101208601526002958601549290920490811615156101408501529093161515610160909201919091525092915050565b5f61090284612b1c565b6109346109126020860186613e1d565b6109226060870160408801613e1d565b61030761012088016101008901613d94565b5f81815260208190526040812091925081547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561097d5761097d613af9565b146109e05780546040517f28332e850000000000000000000000000000000000000000000000000000000081526105449184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614079565b610a006109f06020870187613e1d565b6109f987612e71565b8686611ea4565b5f610a0a86612ec2565b9050610a196020870187613e1d565b825473ffffffffffffffffffffffffffffffffffffffff919091167fffffffffffff0000000000000000000000000000000000000000000000000000909116177401000000000000000000000000000000000000000065ffffffffffff831602178255610a8d610100870160e08801613d94565b825464ffffffffff919091167a010000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1679ffffffffffffffffffffffffffffffffffffffffffffffffffff909116177f0100000000000000000000000000000000000000000000000000000000000000178255610b2a6040870160208801613e1d565b6001830180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055610b8160c0870160a08801613f11565b6001830180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055610bdd6060870160408801613e1d565b73ffffffffffffffffffffffffffffffffffffffff16610c006020880188613e1d565b73ffffffffffffffffffffffffffffffffffffffff16847f4a33c269df6324a55e92bcc57f2f8e7f8cec52c0496efefaa4937876c9254c5e610c4860408b0160208c01613e1d565b610c5860808c0160608d01613e1d565b8b60800135878d60a0016020810190610c719190613f11565b8e60e0016020810190610c849190613d94565b8f610100016020810190610c989190613d94565b6040805173ffffffffffffffffffffffffffffffffffffffff98891681529790961660208801529486019390935265ffffffffffff90911660608501526fffffffffffffffffffffffffffffffff16608084015267ffffffffffffffff90811660a08401521660c082015260e00160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610d576020890189613e1d565b610d6760808a0160608b01613e1d565b610d7760c08b0160a08c01613f11565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff93841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610dfa575f5ffd5b505af1158015610e0c573d5f5f3e3d5ffd5b5050505050509392505050565b5f610e258484846113bc565b5f818152602081905260409020909150600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610e7057610e70613af9565b14610ed35780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105449184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614079565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b90610f489060039060040161408d565b602060405180830381865afa158015610f63573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f8791906140a7565b610f949062093a806140eb565b82549091505f90610fcb9083907a010000000000000000000000000000000000000000000000000000900464ffffffffff166140eb565b4210801591508061100e575073ffffffffffffffffffffffffffffffffffffffff87165f9081526001602052604090205467ffffffffffffffff90811690861610155b15611048576040517f6230792c00000000000000000000000000000000000000000000000000000000815260048101859052602401610544565b5f84815260208190526040808220828155600181018390556002810180547fffffffffffffffffffffff0000000000000000000000000000000000000000001690556003018290555185917fa0f73d0865cccf0e30c73def59c1839d18f2a4228307b3f1dfdeb21b3d02700291a250505050505050565b5f6110c984612020565b805490915073ffffffffffffffffffffffffffffffffffffffff16331415806110f157508115155b1561115d575f611100856130c6565b90505f61112f611127846001015473ffffffffffffffffffffffffffffffffffffffff1690565b838787613100565b90508061115a57825461115a9073ffffffffffffffffffffffffffffffffffffffff16838787611ea4565b50505b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906111d29060019060040161408d565b602060405180830381865afa1580156111ed573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061121191906140a7565b61121b90426140eb565b82549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff168110611252575050505050565b81547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000064ffffffffff83160217825560405167ffffffffffffffff8216815285907f72b43cf8a65c18d2c3cb2c3ebce801281fcc67f6ada51dc7709c95947b443a819060200160405180910390a25050505050565b6112ee3382611f0e565b50565b5f6112fb82612020565b90505f611307826120d0565b805190915073ffffffffffffffffffffffffffffffffffffffff16331461137b5780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9091166024820152604401610544565b60028201546113b790849083906bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff16612661565b505050565b604080517f5372a4026b52d7501b770148cfda9e610815dae5d9e974eb300edbd512d3cb4360208083019190915273ffffffffffffffffffffffffffffffffffffffff808716838501528516606083015267ffffffffffffffff84166080808401919091528351808403909101815260a090920190925280519101205f90611443906131bf565b90505b9392505050565b60ff81161580611460575060058160ff16115b1561149c576040517f7765446e00000000000000000000000000000000000000000000000000000000815260ff82166004820152602401610544565b5f5f6114a9846002613208565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690631a27d900906084015b5f604051808303815f87803b158015611563575f5ffd5b505af1158015611575573d5f5f3e3d5ffd5b5050505050505050565b5f61158982612020565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156116225780546040517f9e19b96b000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610544565b6116638261162f836120d0565b60028401546bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff16612661565b5050565b82355f61167382612020565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff16421061170b5780546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610544565b61171b6060860160408701613d94565b67ffffffffffffffff164211156117815761173c6060860160408701613d94565b6040517fb03a803f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9091166004820152426024820152604401610544565b6bffffffffffffffffffffffff61179e6040870160208801613f11565b6fffffffffffffffffffffffffffffffff16111561181f576117c66040860160208701613f11565b6040517fc7f99fce0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff6024820152604401610544565b80546118449073ffffffffffffffffffffffffffffffffffffffff166109f987613444565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1661187f6040870160208801613f11565b6fffffffffffffffffffffffffffffffff161161189d575050505050565b60018101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff166118da6040880160208901613f11565b6118e491906140fe565b90505f6118f0836120d0565b6020015190508660200160208101906119099190613f11565b6001840180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055837f8b2c06080a725c5fc5fcfbecf87ac3572a4365deca1898bb3f904cbced855fb761198760408a0160208b01613f11565b6040516fffffffffffffffffffffffffffffffff909116815260200160405180910390a282546040517fa74fe1910000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201526fffffffffffffffffffffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063a74fe191906044015f604051808303815f87803b158015611a69575f5ffd5b505af1158015611a7b573d5f5f3e3d5ffd5b505084546040517f07dbf4a700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff918216600482015284821660248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000090911692506307dbf4a791506064015f604051808303815f87803b158015611b29575f5ffd5b505af1158015611b3b573d5f5f3e3d5ffd5b5050505050505050505050565b85355f611b5482612020565b90505f611b60826120d0565b9050611b79815f0151611b728b613478565b8a8a611ea4565b60028201546bffffffffffffffffffffffff16611b9c60408b0160208c01613f11565b6fffffffffffffffffffffffffffffffff1611611bf7576002820154611bef90849083906bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff16612661565b505050610584565b85358314801580611c4a5750611c1360408b0160208c01613f11565b6fffffffffffffffffffffffffffffffff16611c356040890160208a01613f11565b6fffffffffffffffffffffffffffffffff1614155b15611cbd57611c5f60408b0160208c01613f11565b611c6f6040890160208a01613f11565b6040517fa6e7f3000000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff928316600482015291166024820152604401610544565b611cca83838989896121e9565b611cef8483611cdf60408b0160208c01613f11565b61057f60608c0160408d01613d94565b50505050505050505050565b5f5f611d08846001613208565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063eba3c4879060840161154c565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611dfa57507f000000000000000000000000000000000000000000000000000000000000000090565b611e237f00000000000000000000000000000000000000000000000000000000000000006134ac565b905090565b604080517f7d1a70757a987ab1e55a35e90f19740f594fb8473fdeca96aad1a1e76cda1a61602082015273ffffffffffffffffffffffffffffffffffffffff84169181019190915267ffffffffffffffff821660608201525f906080016040516020818303038152906040528051906020012090505b92915050565b611eb084848484613100565b6104055783611ebe846131bf565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff90921660048301526024820152604401610544565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205467ffffffffffffffff9081169082168110611f8e576040517f5e79334a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff808416600483015282166024820152604401610544565b73ffffffffffffffffffffffffffffffffffffffff83165f8181526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff871690811790915591519182527f0e30cc27f3c0629b4b08b8ece328bb6daba500aaa84075fbb2f5b017435d3324910160405180910390a2505050565b5f818152602081905260409020600181547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561206857612068613af9565b146120cb5780546040517f5c2794c40000000000000000000000000000000000000000000000000000000081526105449184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614079565b919050565b61211b6040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b81546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa1580156121c5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e9e9190613fc0565b84548335907a010000000000000000000000000000000000000000000000000000900464ffffffffff1642106122815785546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018390527a01000000000000000000000000000000000000000000000000000090910464ffffffffff166024820152426044820152606401610544565b60028601545f9081906bffffffffffffffffffffffff166122a86040880160208901613f11565b60028a015460018b01546bffffffffffffffffffffffff938416955091935061230992899286926c01000000000000000000000000900467ffffffffffffffff16917401000000000000000000000000000000000000000090910416613550565b61233d61232d896001015473ffffffffffffffffffffffffffffffffffffffff1690565b6123368861374e565b8787611ea4565b60608681013560038a015560408051610120810182525f60208083018281528385018381529584018390526080840183905260a0840183905260c0840183905260e084018390526101008401929092528c5473ffffffffffffffffffffffffffffffffffffffff9081168452908c015181169091528a51169092528801516123c89084908490613782565b6fffffffffffffffffffffffffffffffff1660808201526060880180515173ffffffffffffffffffffffffffffffffffffffff1660a083015251602001516124139084908490613782565b6fffffffffffffffffffffffffffffffff1660c08201526080880180515173ffffffffffffffffffffffffffffffffffffffff1660e0830152516020015161245e9084908490613782565b6fffffffffffffffffffffffffffffffff16610100820181905260c08201515f9161248891614126565b9050808260800151858561249c91906140fe565b6124a691906140fe565b6124b091906140fe565b6fffffffffffffffffffffffffffffffff16606080840191909152895173ffffffffffffffffffffffffffffffffffffffff169086907f7477cd57b252e673beef78791fc93f1063fa51049d8eb72163c8182afa22b5bc908690612519908d0160408e01613d94565b8c606001358760600151886080015188604051612583969594939291906fffffffffffffffffffffffffffffffff968716815267ffffffffffffffff959095166020860152604085019390935290841660608401528316608083015290911660a082015260c00190565b60405180910390a3836fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff1614611cef576040517ff4ac896b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b9061262890859060040161414e565b5f604051808303815f87803b15801561263f575f5ffd5b505af1158015612651573d5f5f3e3d5ffd5b5050505050505050505050505050565b5f848152602081905260408120600181015481549192740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff169173ffffffffffffffffffffffffffffffffffffffff16906126c086846140fe565b84547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0200000000000000000000000000000000000000000000000000000000000000178086559091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156127845783547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a0100000000000000000000000000000000000000000000000000004264ffffffffff16021784555b6001840180547fffffffffffffffffffffffff00000000000000000000000000000000000000001667ffffffffffffffff8716604089901b73ffffffffffffffffffffffff0000000000000000161717905560028401546bffffffffffffffffffffffff16151580612813575060028401546c01000000000000000000000000900467ffffffffffffffff1615155b15612843576002840180547fffffffffffffffffffffffff00000000000000000000000000000000000000001690555b8651604080516fffffffffffffffffffffffffffffffff808a1682528416602082015273ffffffffffffffffffffffffffffffffffffffff928316928516918b917f4389094914ab3ccd3008202802ab6ef99a4a4212d4f95c7974bc10219a6f3803910160405180910390a46fffffffffffffffffffffffffffffffff81161561298b5760208701516040517f9c5ea80100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff848116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b158015612974575f5ffd5b505af1158015612986573d5f5f3e3d5ffd5b505050505b83546040517fc6c49b4f0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910465ffffffffffff1660048201526fffffffffffffffffffffffffffffffff8085166024830152871660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c6c49b4f906064015f604051808303815f87803b158015612a51575f5ffd5b505af1158015612a63573d5f5f3e3d5ffd5b505050505050505050505050565b5f80600183547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612aae57612aae613af9565b03612ae7575050600201546bffffffffffffffffffffffff8116916c0100000000000000000000000090910467ffffffffffffffff1690565b5050600101546bffffffffffffffffffffffff604082901c169173ffffffffffffffffffffffffffffffffffffffff90911690565b612b2c6060820160408301613e1d565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614612bc15733612b6f6060830160408401613e1d565b6040517fd2a64a7600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff928316600482015291166024820152604401610544565b5f612bd26040830160208401613e1d565b73ffffffffffffffffffffffffffffffffffffffff1603612c1f576040517f4e183dfc00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b612c2f60c0820160a08301613f11565b6fffffffffffffffffffffffffffffffff161580612c7957506bffffffffffffffffffffffff612c6560c0830160a08401613f11565b6fffffffffffffffffffffffffffffffff16115b15612c8e576117c660c0820160a08301613f11565b5f612c9f60e0830160c08401613d94565b9050428167ffffffffffffffff161080612ccd5750612cc0610258426140eb565b8167ffffffffffffffff16115b15612d1e576040517faea9aab600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff821660048201524260248201526102586044820152606401610544565b5f612d30610100840160e08501613d94565b9050428167ffffffffffffffff16111580612d605750612d5362278d00426140eb565b8167ffffffffffffffff16115b15612db2576040517f47e45dd000000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262278d006044820152606401610544565b5f600181612dc36020870187613e1d565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f205467ffffffffffffffff16905080612e0861012086016101008701613d94565b67ffffffffffffffff16101561040557612e2a61012085016101008601613d94565b6040517f1cd0763f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff91821660048201529082166024820152604401610544565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e82604051602001612ea5929190614299565b604051602081830303815290604052805190602001209050919050565b5f80808073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c6080870135612f146020890189613e1d565b612f2460c08a0160a08b01613f11565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b168152600481019390935273ffffffffffffffffffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff1660448201526064016080604051808303815f875af1158015612fab573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612fcf91906143d7565b5091945092509050612fe76060860160408701613e1d565b73ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff1614158061305c575061302c6080860160608701613e1d565b73ffffffffffffffffffffffffffffffffffffffff168173ffffffffffffffffffffffffffffffffffffffff1614155b156130bd576040517f3d084eb30000000000000000000000000000000000000000000000000000000081526080860135600482015273ffffffffffffffffffffffffffffffffffffffff808416602483015282166044820152606401610544565b50909392505050565b604080517fb9c290fe634502a8d9108b9bbc233bb29c22395582983d7157377d2bacc0d2bb60208201529081018290525f90606001612ea5565b5f5f61310b856131bf565b90505f5f61311a8387876137d8565b5090925090505f81600381111561313357613133613af9565b14801561316b57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b1561317c57600193505050506131b7565b8773ffffffffffffffffffffffffffffffffffffffff163b5f036131a5575f93505050506131b7565b6131b18884888861381f565b93505050505b949350505050565b5f5f6131c9611dad565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8281526020819052604081208190600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561325257613252613af9565b146132b55780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105449187917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614079565b805473ffffffffffffffffffffffffffffffffffffffff1633146133265780546040517f70d0fa3100000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff9091166024820152604401610544565b61332f81612a71565b5091506fffffffffffffffffffffffffffffffff82165f03613380576040517fed52238700000000000000000000000000000000000000000000000000000000815260048101869052602401610544565b6002810154740100000000000000000000000000000000000000009004841660ff16156133dc576040517f0b96b9aa00000000000000000000000000000000000000000000000000000000815260048101869052602401610544565b60028101805460ff95861674010000000000000000000000000000000000000000808304979097161786027fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff9091161790555465ffffffffffff939004929092169391925050565b5f7fecebc5ff2428a09f9be736b2fe67bfb84ae3d096c50f249d3645ce759969f7ae82604051602001612ea5929190614431565b5f7f973db7051de0a7813382244d39dbb25ca428c4f09ce5bd63f5e90eb93f11b14882604051602001612ea5929190614489565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c001612ea5565b6fffffffffffffffffffffffffffffffff81166135736040860160208701613f11565b6fffffffffffffffffffffffffffffffff1611156135ea5761359b6040850160208601613f11565b6040517fb948bbff0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff91821660048201529082166024820152604401610544565b5f6fffffffffffffffffffffffffffffffff841661360e6040870160208801613f11565b6fffffffffffffffffffffffffffffffff16108061364e575067ffffffffffffffff83166136426060870160408801613d94565b67ffffffffffffffff16105b90505f6fffffffffffffffffffffffffffffffff85166136746040880160208901613f11565b6fffffffffffffffffffffffffffffffff161480156136b5575067ffffffffffffffff84166136a96060880160408901613d94565b67ffffffffffffffff16145b905081806136c05750805b15610584576136d56040870160208801613f11565b856136e66060890160408a01613d94565b6040517f7264595a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff908116604483015285166064820152608401610544565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a1441582604051602001612ea59291906144c6565b5f8161ffff165f0361379557505f611446565b6127106fffffffffffffffffffffffffffffffff851661ffff841602046127106fffffffffffffffffffffffffffffffff851661ffff8516020403949350505050565b5f8080604184900361380c578435602086013560408701355f1a6137fe898285856138a2565b955095509550505050613816565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156138db57505f9150600390508261398b565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561392c573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff811661398257505f92506001915082905061398b565b92505f91508190505b9450945094915050565b73ffffffffffffffffffffffffffffffffffffffff811681146112ee575f5ffd5b80356120cb81613995565b803567ffffffffffffffff811681146120cb575f5ffd5b5f5f83601f8401126139e8575f5ffd5b50813567ffffffffffffffff8111156139ff575f5ffd5b602083019150836020828501011115613a16575f5ffd5b9250929050565b5f5f5f5f60608587031215613a30575f5ffd5b8435613a3b81613995565b9350613a49602086016139c1565b9250604085013567ffffffffffffffff811115613a64575f5ffd5b613a70878288016139d8565b95989497509550505050565b5f60808284031215613a8c575f5ffd5b50919050565b5f5f5f60a08486031215613aa4575f5ffd5b613aae8585613a7c565b9250608084013567ffffffffffffffff811115613ac9575f5ffd5b613ad5868287016139d8565b9497909650939450505050565b5f60208284031215613af2575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60038110613b3657613b36613af9565b9052565b5f6101c082019050613b4d828451613b26565b6020830151613b74602084018273ffffffffffffffffffffffffffffffffffffffff169052565b506040830151613b9c604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151613bc4606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151613bec608084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060a0830151613c1060a08401826fffffffffffffffffffffffffffffffff169052565b5060c0830151613c3460c08401826fffffffffffffffffffffffffffffffff169052565b5060e0830151613c5060e084018267ffffffffffffffff169052565b50610100830151610100830152610120830151613c7a61012084018267ffffffffffffffff169052565b50610140830151613c9661014084018265ffffffffffff169052565b50610160830151613cae61016084018261ffff169052565b50610180830151613cc461018084018215159052565b506101a0830151613cda6101a084018215159052565b5092915050565b5f5f5f838503610140811215613cf5575f5ffd5b610120811215613d03575f5ffd5b5083925061012084013567ffffffffffffffff811115613ac9575f5ffd5b5f5f5f60608486031215613d33575f5ffd5b8335613d3e81613995565b92506020840135613d4e81613995565b9150613d5c604085016139c1565b90509250925092565b5f5f5f60408486031215613d77575f5ffd5b83359250602084013567ffffffffffffffff811115613ac9575f5ffd5b5f60208284031215613da4575f5ffd5b611446826139c1565b5f5f60408385031215613dbe575f5ffd5b82359150602083013560ff81168114613dd5575f5ffd5b809150509250929050565b5f5f5f8385036080811215613df3575f5ffd5b6060811215613e00575f5ffd5b50839250606084013567ffffffffffffffff811115613ac9575f5ffd5b5f60208284031215613e2d575f5ffd5b813561144681613995565b5f5f5f5f5f5f868803610100811215613e4f575f5ffd5b6040811215613e5c575f5ffd5b50869550604087013567ffffffffffffffff811115613e79575f5ffd5b613e8589828a016139d8565b9096509450613e9990508860608901613a7c565b925060e087013567ffffffffffffffff811115613eb4575f5ffd5b613ec089828a016139d8565b979a9699509497509295939492505050565b5f5f60408385031215613ee3575f5ffd5b50508035926020909101359150565b80356fffffffffffffffffffffffffffffffff811681146120cb575f5ffd5b5f60208284031215613f21575f5ffd5b61144682613ef2565b805161ffff811681146120cb575f5ffd5b5f60408284031215613f4b575f5ffd5b6040805190810167ffffffffffffffff81118282101715613f93577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b80604052508091508251613fa681613995565b8152613fb460208401613f2a565b60208201525092915050565b5f60e0828403128015613fd1575f5ffd5b5060405160a0810167ffffffffffffffff8111828210171561401a577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b604052825161402881613995565b8152602083015161403881613995565b602082015261404960408401613f2a565b604082015261405b8460608501613f3b565b606082015261406d8460a08501613f3b565b60808201529392505050565b828152604081016114466020830184613b26565b60208101600783106140a1576140a1613af9565b91905290565b5f602082840312156140b7575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611e9e57611e9e6140be565b6fffffffffffffffffffffffffffffffff8281168282160390811115611e9e57611e9e6140be565b6fffffffffffffffffffffffffffffffff8181168382160190811115611e9e57611e9e6140be565b5f6101208201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff602084015116602083015260408301516141b7604084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060608301516141db60608401826fffffffffffffffffffffffffffffffff169052565b5060808301516141ff60808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161422760a084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060c083015161424b60c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161427360e084018273ffffffffffffffffffffffffffffffffffffffff169052565b50610100830151613cda6101008401826fffffffffffffffffffffffffffffffff169052565b828152610140810182356142ac81613995565b73ffffffffffffffffffffffffffffffffffffffff81166020840152506142d5602084016139b6565b73ffffffffffffffffffffffffffffffffffffffff81166040840152506142fe604084016139b6565b73ffffffffffffffffffffffffffffffffffffffff8116606084015250614327606084016139b6565b73ffffffffffffffffffffffffffffffffffffffff8116608084015250608083013560a08381019190915261435d908401613ef2565b6fffffffffffffffffffffffffffffffff811660c08401525061438260c084016139c1565b67ffffffffffffffff811660e08401525061439f60e084016139c1565b67ffffffffffffffff8116610100840152506143be61010084016139c1565b67ffffffffffffffff8116610120840152509392505050565b5f5f5f5f608085870312156143ea575f5ffd5b845165ffffffffffff811681146143ff575f5ffd5b602086015190945061441081613995565b604086015190935061442181613995565b6060959095015193969295505050565b828152813560208083019190915260808201906fffffffffffffffffffffffffffffffff90614461908501613ef2565b16604083015267ffffffffffffffff61447c604085016139c1565b1660608301529392505050565b828152813560208083019190915260608201906fffffffffffffffffffffffffffffffff906144b9908501613ef2565b1660408301529392505050565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff906144f6908501613ef2565b16604083015267ffffffffffffffff614511604085016139c1565b16606083810191909152929092013560809091015291905056'
