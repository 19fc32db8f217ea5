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
  '0x610140604052348015610010575f5ffd5b50604051614e0a380380614e0a83398101604081905261002f9161023e565b6001600160a01b0382166080524660a0528181816100f681604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316826001600160a01b0316639de6e0c76040518163ffffffff1660e01b8152600401602060405180830381865afa158015610144573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101689190610276565b6001600160a01b03161461019e57604051632355f52b60e21b81526001600160a01b038316600482015260240160405180910390fd5b6001600160a01b03821660e08190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa1580156101e6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061020a9190610276565b6001600160a01b0390811661010052166101205250610298915050565b6001600160a01b038116811461023b575f5ffd5b50565b5f5f6040838503121561024f575f5ffd5b825161025a81610227565b602084015190925061026b81610227565b809150509250929050565b5f60208284031215610286575f5ffd5b815161029181610227565b9392505050565b60805160a05160c05160e0516101005161012051614ad061033a5f395f818161024e015281816107f2015281816117b701528181611cbd01528181611e60015281816122610152818161274801526130d201525f81816103240152818161108f015261131901525f818161020201528181610ea201528181611d8e0152818161267f0152612b3501525f611ecf01525f611ea701525f611ef60152614ad05ff3fe608060405234801561000f575f5ffd5b506004361061018f575f3560e01c80639c6c3cfc116100dd578063c644179811610088578063e6f93e5711610063578063e6f93e57146103c1578063f698da25146103d4578063ffef42a3146103dc575f5ffd5b8063c644179814610359578063ce22ba9a1461036c578063d86cf78d1461037f575f5ffd5b8063a0429005116100b8578063a04290051461030c578063a9b5898f1461031f578063bacca52714610346575f5ffd5b80639c6c3cfc146102d35780639e6141d5146102e65780639fe79583146102f9575f5ffd5b8063468f3e931161013d57806361396d5c1161011857806361396d5c1461029a578063694bd8ef146102ad5780639151b224146102c0575f5ffd5b8063468f3e93146102495780635903d97c146102705780635d9de53414610290575f5ffd5b80632f7fb3231161016d5780632f7fb323146101e15780633b728410146101f4578063411557d1146101fd575f5ffd5b8063073e0d841461019357806311a4c3d4146101a857806317f997bd146101bb575b5f5ffd5b6101a66101a1366004613f07565b6103e6565b005b6101a66101b6366004613f7c565b61040b565b6101ce6bffffffffffffffffffffffff81565b6040519081526020015b60405180910390f35b6101a66101ef366004614011565b610611565b6101ce61025881565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101d8565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b61028361027e366004614061565b6106cf565b6040516101d891906140b9565b6101ce62093a8081565b6101ce6102a8366004614294565b610a97565b6101a66102bb3660046142d4565b610f96565b6101a66102ce366004614318565b61123c565b6101a66102e1366004614347565b611461565b6101a66102f4366004614061565b61146e565b6101a6610307366004614360565b611539565b6101ce61031a3660046142d4565b611667565b6102247f000000000000000000000000000000000000000000000000000000000000000081565b6101a66103543660046143e1565b6116f8565b6101a6610367366004614061565b61182a565b6101a661037a366004614414565b611912565b6103a861038d366004614451565b60016020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff90911681526020016101d8565b6101a66103cf36600461446c565b611df2565b6101ce611ea4565b6101ce62278d0081565b6103fb846103f48686611f1f565b8484611f9b565b6104058484612005565b50505050565b85355f61041782612117565b90505f610423826121c7565b905061043c815f01516104358b6122df565b8a8a611f9b565b60028201546bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff1661049561047e60408d0160208e016144ab565b61048e60608e0160408f01614347565b8484612330565b6104af576104a5858484846123af565b5050505050610609565b5f88358614801561050157506104cb60408d0160208e016144ab565b6fffffffffffffffffffffffffffffffff166104ed60408b0160208c016144ab565b6fffffffffffffffffffffffffffffffff16145b801561053e575061051860608d0160408e01614347565b67ffffffffffffffff1661053260608b0160408c01614347565b67ffffffffffffffff16145b801561055157508b606001358960600135145b9050806105cb5761056860408d0160208e016144ab565b61057860408b0160208c016144ab565b6040517fa6e7f3000000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff9283166004820152911660248201526044015b60405180910390fd5b6105d885858b8b8b6127b0565b61060286856105ed60408d0160208e016144ab565b6105fd60608e0160408f01614347565b6123af565b5050505050505b505050505050565b82355f61061d82612117565b90505f610629826121c7565b805190915073ffffffffffffffffffffffffffffffffffffffff16331461069d5780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105c2565b6106aa82828888886127b0565b61060983826106bf60408a0160208b016144ab565b6105fd60608b0160408c01614347565b60408051610200810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a081018290526101c081018290526101e08101919091525f8281526020819052604081209081547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561079657610796614078565b036107a15750919050565b80546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa15801561084c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610870919061455a565b90505f600283547f0100000000000000000000000000000000000000000000000000000000000000900460ff1660028111156108ae576108ae614078565b1490505f5f6108bc85612ba4565b91509150604051806102000160405280865f01601f9054906101000a900460ff1660028111156108ee576108ee614078565b8152865473ffffffffffffffffffffffffffffffffffffffff1660208201526040018461093557600187015473ffffffffffffffffffffffffffffffffffffffff16610937565b5f5b73ffffffffffffffffffffffffffffffffffffffff90811682528651811660208084019190915287015116604082015260018701547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff1660608201526fffffffffffffffffffffffffffffffff8416608082015267ffffffffffffffff831660a0820152600387015460c082015286547a010000000000000000000000000000000000000000000000000000900464ffffffffff1660e082015261010001610a0287612c4f565b64ffffffffff9081168252875474010000000000000000000000000000000000000000808204909216602084015260409788015161ffff169783019790975279010000000000000000000000000000000000000000000000000090960460ff161515606082015260029687015460019690049586161515608082015294909516151560a0909401939093525091949350505050565b5f610aa184612d2d565b610ad3610ab16020860186614451565b610ac16060870160408801614451565b61031a61012088016101008901614347565b5f81815260208190526040812091925081547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610b1c57610b1c614078565b14610b7f5780546040517f28332e850000000000000000000000000000000000000000000000000000000081526105c29184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614613565b610b9f610b8f6020870187614451565b610b9887613082565b8686611f9b565b5f610baa82876130b6565b9050610bb96020870187614451565b82547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff91909116178255610c0a610100870160e08801614347565b825464ffffffffff919091167a010000000000000000000000000000000000000000000000000000027effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1679ffffffffffffffffffffffffffffffffffffffffffffffffffff909116177f0100000000000000000000000000000000000000000000000000000000000000178255610ca76040870160208801614451565b6001830180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff92909216919091179055610cfe60c0870160a088016144ab565b6001830180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055610d5a6060870160408801614451565b73ffffffffffffffffffffffffffffffffffffffff16610d7d6020880188614451565b73ffffffffffffffffffffffffffffffffffffffff16847f4a33c269df6324a55e92bcc57f2f8e7f8cec52c0496efefaa4937876c9254c5e610dc560408b0160208c01614451565b610dd560808c0160608d01614451565b8b60800135878d60a0016020810190610dee91906144ab565b8e60e0016020810190610e019190614347565b8f610100016020810190610e159190614347565b6040805173ffffffffffffffffffffffffffffffffffffffff98891681529790961660208801529486019390935265ffffffffffff90911660608501526fffffffffffffffffffffffffffffffff16608084015267ffffffffffffffff90811660a08401521660c082015260e00160405180910390a473ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166307dbf4a7610ed46020890189614451565b610ee460808a0160608b01614451565b610ef460c08b0160a08c016144ab565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b16815273ffffffffffffffffffffffffffffffffffffffff93841660048201529290911660248301526fffffffffffffffffffffffffffffffff1660448201526064015f604051808303815f87803b158015610f77575f5ffd5b505af1158015610f89573d5f5f3e3d5ffd5b5050505050509392505050565b5f610fa2848484611667565b5f818152602081905260409020909150600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115610fed57610fed614078565b146110505780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105c29184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614613565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906110c590600390600401614627565b602060405180830381865afa1580156110e0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906111049190614641565b6111119062093a80614685565b82549091505f906111489083907a010000000000000000000000000000000000000000000000000000900464ffffffffff16614685565b4210801591508061118b575073ffffffffffffffffffffffffffffffffffffffff87165f9081526001602052604090205467ffffffffffffffff90811690861610155b156111c5576040517f6230792c000000000000000000000000000000000000000000000000000000008152600481018590526024016105c2565b5f84815260208190526040808220828155600181018390556002810180547fffffffffffff00000000000000000000000000000000000000000000000000001690556003018290555185917fa0f73d0865cccf0e30c73def59c1839d18f2a4228307b3f1dfdeb21b3d02700291a250505050505050565b5f61124684612117565b805490915073ffffffffffffffffffffffffffffffffffffffff163314158061126e57508115155b156112da575f61127d8561334a565b90505f6112ac6112a4846001015473ffffffffffffffffffffffffffffffffffffffff1690565b838787613384565b9050806112d75782546112d79073ffffffffffffffffffffffffffffffffffffffff16838787611f9b565b50505b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061134f90600190600401614627565b602060405180830381865afa15801561136a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061138e9190614641565b6113989042614685565b82549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff1681106113cf575050505050565b81547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a01000000000000000000000000000000000000000000000000000064ffffffffff83160217825560405167ffffffffffffffff8216815285907f72b43cf8a65c18d2c3cb2c3ebce801281fcc67f6ada51dc7709c95947b443a819060200160405180910390a25050505050565b61146b3382612005565b50565b5f61147882612117565b90505f611484826121c7565b805190915073ffffffffffffffffffffffffffffffffffffffff1633146114f85780516040517fd2a64a7600000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105c2565b600282015461153490849083906bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff166123af565b505050565b5f6115448635612117565b90505f611550826121c7565b9050611561815f0151888686613441565b61156e82828989896127b0565b61157e60408801602089016144ab565b6002830180547fffffffffffffffffffffffffffffffffffffffff000000000000000000000000166bffffffffffffffffffffffff929092169190911790556115cd6060880160408901614347565b60029290920180547fffffffffffff0000000000ff0000000000000000ffffffffffffffffffffffff166c0100000000000000000000000067ffffffffffffffff909416939093027fffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffffff169290921775010000000000000000000000000000000000000000004264ffffffffff160217909155505050505050565b604080517f5372a4026b52d7501b770148cfda9e610815dae5d9e974eb300edbd512d3cb4360208083019190915273ffffffffffffffffffffffffffffffffffffffff808716838501528516606083015267ffffffffffffffff84166080808401919091528351808403909101815260a090920190925280519101205f906116ee906134c3565b90505b9392505050565b60ff8116158061170b575060058160ff16115b15611747576040517f7765446e00000000000000000000000000000000000000000000000000000000815260ff821660048201526024016105c2565b5f5f61175484600261350c565b6040517f1a27d90000000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff8216604482015260ff8616606482015291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690631a27d900906084015b5f604051808303815f87803b15801561180e575f5ffd5b505af1158015611820573d5f5f3e3d5ffd5b5050505050505050565b5f61183482612117565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156118cd5780546040517f9e19b96b000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105c2565b61190e826118da836121c7565b60028401546bffffffffffffffffffffffff8116906c01000000000000000000000000900467ffffffffffffffff166123af565b5050565b82355f61191e82612117565b80549091507a010000000000000000000000000000000000000000000000000000900464ffffffffff1642106119b65780546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018490527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105c2565b6119c66060860160408701614347565b67ffffffffffffffff16421115611a2c576119e76060860160408701614347565b6040517fb03a803f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff90911660048201524260248201526044016105c2565b6bffffffffffffffffffffffff611a4960408701602088016144ab565b6fffffffffffffffffffffffffffffffff161115611aca57611a7160408601602087016144ab565b6040517fc7f99fce0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff90911660048201526bffffffffffffffffffffffff60248201526044016105c2565b8054611aef9073ffffffffffffffffffffffffffffffffffffffff16610b9887613747565b60018101547401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16611b2a60408701602088016144ab565b6fffffffffffffffffffffffffffffffff1611611b48575050505050565b60018101545f907401000000000000000000000000000000000000000090046bffffffffffffffffffffffff16611b8560408801602089016144ab565b611b8f9190614698565b90505f611b9b836121c7565b602001519050866020016020810190611bb491906144ab565b6001840180546bffffffffffffffffffffffff92909216740100000000000000000000000000000000000000000273ffffffffffffffffffffffffffffffffffffffff909216919091179055837f8b2c06080a725c5fc5fcfbecf87ac3572a4365deca1898bb3f904cbced855fb7611c3260408a0160208b016144ab565b6040516fffffffffffffffffffffffffffffffff909116815260200160405180910390a282546040517fa74fe1910000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201526fffffffffffffffffffffffffffffffff831660248201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063a74fe191906044015f604051808303815f87803b158015611d13575f5ffd5b505af1158015611d25573d5f5f3e3d5ffd5b505084546040517f07dbf4a700000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff918216600482015284821660248201526fffffffffffffffffffffffffffffffff861660448201527f000000000000000000000000000000000000000000000000000000000000000090911692506307dbf4a791506064015f604051808303815f87803b158015611dd3575f5ffd5b505af1158015611de5573d5f5f3e3d5ffd5b5050505050505050505050565b5f5f611dff84600161350c565b6040517feba3c48700000000000000000000000000000000000000000000000000000000815265ffffffffffff83166004820152602481018790526fffffffffffffffffffffffffffffffff821660448201526064810186905291935091507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063eba3c487906084016117f7565b5f7f00000000000000000000000000000000000000000000000000000000000000004603611ef157507f000000000000000000000000000000000000000000000000000000000000000090565b611f1a7f000000000000000000000000000000000000000000000000000000000000000061377b565b905090565b604080517f7d1a70757a987ab1e55a35e90f19740f594fb8473fdeca96aad1a1e76cda1a61602082015273ffffffffffffffffffffffffffffffffffffffff84169181019190915267ffffffffffffffff821660608201525f906080016040516020818303038152906040528051906020012090505b92915050565b611fa784848484613384565b6104055783611fb5846134c3565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909216600483015260248201526044016105c2565b73ffffffffffffffffffffffffffffffffffffffff82165f9081526001602052604090205467ffffffffffffffff9081169082168110612085576040517f5e79334a00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8084166004830152821660248201526044016105c2565b73ffffffffffffffffffffffffffffffffffffffff83165f8181526001602090815260409182902080547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff871690811790915591519182527f0e30cc27f3c0629b4b08b8ece328bb6daba500aaa84075fbb2f5b017435d3324910160405180910390a2505050565b5f818152602081905260409020600181547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561215f5761215f614078565b146121c25780546040517f5c2794c40000000000000000000000000000000000000000000000000000000081526105c29184917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614613565b919050565b6122126040805160a0810182525f8082526020808301829052828401829052835180850185528281528082018390526060840152835180850190945281845283015290608082015290565b81546040517fea5a6c8e0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063ea5a6c8e9060240160e060405180830381865afa1580156122bb573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611f95919061455a565b5f7fd65f70dba0ab0c76749dbc5d4366bb4dd7dfc493dea39881ae827a648a984aef826040516020016123139291906146c0565b604051602081830303815290604052805190602001209050919050565b5f826fffffffffffffffffffffffffffffffff16856fffffffffffffffffffffffffffffffff1611806123a45750826fffffffffffffffffffffffffffffffff16856fffffffffffffffffffffffffffffffff161480156123a457508167ffffffffffffffff168467ffffffffffffffff16115b90505b949350505050565b5f848152602081905260408120600181015481549192740100000000000000000000000000000000000000009091046bffffffffffffffffffffffff169173ffffffffffffffffffffffffffffffffffffffff169061240e8684614698565b84547effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f0200000000000000000000000000000000000000000000000000000000000000178086559091507a010000000000000000000000000000000000000000000000000000900464ffffffffff164210156124d25783547fff0000000000ffffffffffffffffffffffffffffffffffffffffffffffffffff167a0100000000000000000000000000000000000000000000000000004264ffffffffff16021784555b6001840180547fffffffffffffffffffffffff00000000000000000000000000000000000000001667ffffffffffffffff8716604089901b73ffffffffffffffffffffffff0000000000000000161717905560028401546bffffffffffffffffffffffff16151580612561575060028401546c01000000000000000000000000900467ffffffffffffffff1615155b15612591576002840180547fffffffffffff0000000000ff00000000000000000000000000000000000000001690555b8651604080516fffffffffffffffffffffffffffffffff808a1682528416602082015273ffffffffffffffffffffffffffffffffffffffff928316928516918b917f4389094914ab3ccd3008202802ab6ef99a4a4212d4f95c7974bc10219a6f3803910160405180910390a46fffffffffffffffffffffffffffffffff8116156126d95760208701516040517f9c5ea80100000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff848116600483015291821660248201526fffffffffffffffffffffffffffffffff831660448201527f000000000000000000000000000000000000000000000000000000000000000090911690639c5ea801906064015f604051808303815f87803b1580156126c2575f5ffd5b505af11580156126d4573d5f5f3e3d5ffd5b505050505b83546040517fc6c49b4f0000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201526fffffffffffffffffffffffffffffffff8085166024830152871660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063c6c49b4f906064015f604051808303815f87803b15801561279e575f5ffd5b505af1158015610602573d5f5f3e3d5ffd5b84548335907a010000000000000000000000000000000000000000000000000000900464ffffffffff1642106128485785546040517f0441f7d8000000000000000000000000000000000000000000000000000000008152600481018390527a01000000000000000000000000000000000000000000000000000090910464ffffffffff1660248201524260448201526064016105c2565b60028601545f9081906bffffffffffffffffffffffff1661286f60408801602089016144ab565b60028a015460018b01546bffffffffffffffffffffffff93841695509193506128d092899286926c01000000000000000000000000900467ffffffffffffffff1691740100000000000000000000000000000000000000009091041661381f565b6129046128f4896001015473ffffffffffffffffffffffffffffffffffffffff1690565b6128fd88613970565b87876139a4565b60608681013560038a015560408051610120810182525f6020808301828152838501838152848701849052608080860185905260a0860185905260c0860185905260e0860185905261010086018590528f5473ffffffffffffffffffffffffffffffffffffffff90811687528f85015181169093528e519092169052938c0151948c0151810151938c01510151919390926129a492879287929091613ad3565b6060808201516fffffffffffffffffffffffffffffffff90811685830152825181166080808701919091528c8301515173ffffffffffffffffffffffffffffffffffffffff90811660a08801526020850151831660c0880152908d015151811660e08701526040808501519092166101008701528c51939450929092169187917f7477cd57b252e673beef78791fc93f1063fa51049d8eb72163c8182afa22b5bc918791612a5791908e01908e01614347565b8c606001358660600151875f015188604001518960200151612a799190614725565b604080516fffffffffffffffffffffffffffffffff978816815267ffffffffffffffff90961660208701528501939093529084166060840152831660808301529190911660a082015260c00160405180910390a3836fffffffffffffffffffffffffffffffff16836fffffffffffffffffffffffffffffffff1614612b98576040517ff4ac896b00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f4ac896b90612b6a90859060040161474d565b5f604051808303815f87803b158015612b81575f5ffd5b505af1158015612b93573d5f5f3e3d5ffd5b505050505b50505050505050505050565b5f80600183547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612be157612be1614078565b03612c1a575050600201546bffffffffffffffffffffffff8116916c0100000000000000000000000090910467ffffffffffffffff1690565b5050600101546bffffffffffffffffffffffff604082901c169173ffffffffffffffffffffffffffffffffffffffff90911690565b60038101545f908103612c6357505f919050565b5f600183547f0100000000000000000000000000000000000000000000000000000000000000900460ff166002811115612c9f57612c9f614078565b148015612cd1575082547a010000000000000000000000000000000000000000000000000000900464ffffffffff1642105b905080612d045782547a010000000000000000000000000000000000000000000000000000900464ffffffffff166116f1565b5050600201547501000000000000000000000000000000000000000000900464ffffffffff1690565b612d3d6060820160408301614451565b73ffffffffffffffffffffffffffffffffffffffff163373ffffffffffffffffffffffffffffffffffffffff1614612dd25733612d806060830160408401614451565b6040517fd2a64a7600000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff9283166004820152911660248201526044016105c2565b5f612de36040830160208401614451565b73ffffffffffffffffffffffffffffffffffffffff1603612e30576040517f4e183dfc00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b612e4060c0820160a083016144ab565b6fffffffffffffffffffffffffffffffff161580612e8a57506bffffffffffffffffffffffff612e7660c0830160a084016144ab565b6fffffffffffffffffffffffffffffffff16115b15612e9f57611a7160c0820160a083016144ab565b5f612eb060e0830160c08401614347565b9050428167ffffffffffffffff161080612ede5750612ed161025842614685565b8167ffffffffffffffff16115b15612f2f576040517faea9aab600000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015261025860448201526064016105c2565b5f612f41610100840160e08501614347565b9050428167ffffffffffffffff16111580612f715750612f6462278d0042614685565b8167ffffffffffffffff16115b15612fc3576040517f47e45dd000000000000000000000000000000000000000000000000000000000815267ffffffffffffffff8216600482015242602482015262278d0060448201526064016105c2565b5f600181612fd46020870187614451565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f205467ffffffffffffffff1690508061301961012086016101008701614347565b67ffffffffffffffff1610156104055761303b61012085016101008601614347565b6040517f1cd0763f00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff918216600482015290821660248201526044016105c2565b5f7f29fa3963213a4a2d8c96727a41148979e6b9c3e3284536cfc92330c25e88660e82604051602001612313929190614898565b5f8080808073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001663a7fd492c608088013561310960208a018a614451565b61311960c08b0160a08c016144ab565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e086901b168152600481019390935273ffffffffffffffffffffffffffffffffffffffff90911660248301526fffffffffffffffffffffffffffffffff16604482015260640160a0604051808303815f875af11580156131a0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906131c491906149d6565b9450509350935093508560400160208101906131e09190614451565b73ffffffffffffffffffffffffffffffffffffffff168373ffffffffffffffffffffffffffffffffffffffff1614158061325557506132256080870160608801614451565b73ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff1614155b156132b6576040517f3d084eb30000000000000000000000000000000000000000000000000000000081526080870135600482015273ffffffffffffffffffffffffffffffffffffffff8085166024830152831660448201526064016105c2565b86547fffffffffffff000000000000ffffffffffffffffffffffffffffffffffffffff16790100000000000000000000000000000000000000000000000000911515919091027fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff16177401000000000000000000000000000000000000000064ffffffffff85160217909555509392505050565b604080517fb9c290fe634502a8d9108b9bbc233bb29c22395582983d7157377d2bacc0d2bb60208201529081018290525f90606001612313565b5f5f61338f856134c3565b90505f5f61339e838787613b87565b5090925090505f8160038111156133b7576133b7614078565b1480156133ef57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b1561340057600193505050506123a7565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03613429575f93505050506123a7565b61343588848888613bce565b98975050505050505050565b3373ffffffffffffffffffffffffffffffffffffffff851614610405575f8190036134b6576040517fcc84d06300000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff851660248201526044016105c2565b610405846103f485613c51565b5f5f6134cd611ea4565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b5f8281526020819052604081208190600281547f0100000000000000000000000000000000000000000000000000000000000000900460ff16600281111561355657613556614078565b146135b95780546040517f52328c360000000000000000000000000000000000000000000000000000000081526105c29187917f010000000000000000000000000000000000000000000000000000000000000090910460ff1690600401614613565b805473ffffffffffffffffffffffffffffffffffffffff16331461362a5780546040517f70d0fa3100000000000000000000000000000000000000000000000000000000815233600482015273ffffffffffffffffffffffffffffffffffffffff90911660248201526044016105c2565b61363381612ba4565b5091506fffffffffffffffffffffffffffffffff82165f03613684576040517fed522387000000000000000000000000000000000000000000000000000000008152600481018690526024016105c2565b6002810154740100000000000000000000000000000000000000009004841660ff16156136e0576040517f0b96b9aa000000000000000000000000000000000000000000000000000000008152600481018690526024016105c2565b60028101805460ff95861674010000000000000000000000000000000000000000808304979097161786027fffffffffffffffffffffff00ffffffffffffffffffffffffffffffffffffffff9091161790555464ffffffffff939004929092169391925050565b5f7fecebc5ff2428a09f9be736b2fe67bfb84ae3d096c50f249d3645ce759969f7ae82604051602001612313929190614a4b565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c001612313565b6fffffffffffffffffffffffffffffffff811661384260408601602087016144ab565b6fffffffffffffffffffffffffffffffff1611156138b95761386a60408501602086016144ab565b6040517fb948bbff0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff918216600482015290821660248201526044016105c2565b6138e36138cc60408601602087016144ab565b6138dc6060870160408801614347565b8585612330565b610405576138f760408501602086016144ab565b836139086060870160408801614347565b6040517f7264595a0000000000000000000000000000000000000000000000000000000081526fffffffffffffffffffffffffffffffff938416600482015292909116602483015267ffffffffffffffff9081166044830152831660648201526084016105c2565b5f7ff7ffc4b9e6749d650a07c6693da3c7888f5a84775a19a63e2f3fde4be8a14415826040516020016123139291906146c0565b5f6139ae846134c3565b90505f5f6139bd838686613b87565b5090925090505f8160038111156139d6576139d6614078565b148015613a0e57508673ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15613a1b57505050610405565b73ffffffffffffffffffffffffffffffffffffffff87163b15613a82576040517f172ab45d00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff881660048201526024016105c2565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff88166004820152602481018490526044016105c2565b604080516080810182525f808252602082018190529181018290526060810191909152613b0285858585613c85565b90506fffffffffffffffffffffffffffffffff861615613b7e575f613b2987868686613c85565b80518351036fffffffffffffffffffffffffffffffff90811684526020808301519085018051919091038216905260408083015190850180519190910382169052606091820151918401805192909203169052505b95945050505050565b5f80806041849003613bbb578435602086013560408701355f1a613bad89828585613d8c565b955095509550505050613bc5565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f7f379a6254c6a5b6b49ec50f831d8bc9d7db9a28ab7e60a79bf0b2e77a995a16c9826040516020016123139291906146c0565b604080516080810182525f80825260208201819052918101829052606081019190915261271061ffff85166fffffffffffffffffffffffffffffffff871602046fffffffffffffffffffffffffffffffff90811680835286031661ffff841615613d23578461ffff16612710038461ffff16820281613d0657613d06614aa3565b046fffffffffffffffffffffffffffffffff166020830181905290035b61ffff831615613d6d578361ffff168561ffff1661271003038361ffff16820281613d5057613d50614aa3565b046fffffffffffffffffffffffffffffffff166040830181905290035b6fffffffffffffffffffffffffffffffff166060820152949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613dc557505f91506003905082613e75565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613e16573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116613e6c57505f925060019150829050613e75565b92505f91508190505b9450945094915050565b73ffffffffffffffffffffffffffffffffffffffff8116811461146b575f5ffd5b80356121c281613e7f565b803567ffffffffffffffff811681146121c2575f5ffd5b5f5f83601f840112613ed2575f5ffd5b50813567ffffffffffffffff811115613ee9575f5ffd5b602083019150836020828501011115613f00575f5ffd5b9250929050565b5f5f5f5f60608587031215613f1a575f5ffd5b8435613f2581613e7f565b9350613f3360208601613eab565b9250604085013567ffffffffffffffff811115613f4e575f5ffd5b613f5a87828801613ec2565b95989497509550505050565b5f60808284031215613f76575f5ffd5b50919050565b5f5f5f5f5f5f6101408789031215613f92575f5ffd5b613f9c8888613f66565b9550608087013567ffffffffffffffff811115613fb7575f5ffd5b613fc389828a01613ec2565b9096509450613fd790508860a08901613f66565b925061012087013567ffffffffffffffff811115613ff3575f5ffd5b613fff89828a01613ec2565b979a9699509497509295939492505050565b5f5f5f60a08486031215614023575f5ffd5b61402d8585613f66565b9250608084013567ffffffffffffffff811115614048575f5ffd5b61405486828701613ec2565b9497909650939450505050565b5f60208284031215614071575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600381106140b5576140b5614078565b9052565b5f610200820190506140cc8284516140a5565b60208301516140f3602084018273ffffffffffffffffffffffffffffffffffffffff169052565b50604083015161411b604084018273ffffffffffffffffffffffffffffffffffffffff169052565b506060830151614143606084018273ffffffffffffffffffffffffffffffffffffffff169052565b50608083015161416b608084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060a083015161418f60a08401826fffffffffffffffffffffffffffffffff169052565b5060c08301516141b360c08401826fffffffffffffffffffffffffffffffff169052565b5060e08301516141cf60e084018267ffffffffffffffff169052565b506101008301516101008301526101208301516141f961012084018267ffffffffffffffff169052565b5061014083015161421761014084018267ffffffffffffffff169052565b5061016083015161423361016084018265ffffffffffff169052565b5061018083015161424b61018084018261ffff169052565b506101a08301516142616101a084018215159052565b506101c08301516142776101c084018215159052565b506101e083015161428d6101e084018215159052565b5092915050565b5f5f5f8385036101408112156142a8575f5ffd5b6101208112156142b6575f5ffd5b5083925061012084013567ffffffffffffffff811115614048575f5ffd5b5f5f5f606084860312156142e6575f5ffd5b83356142f181613e7f565b9250602084013561430181613e7f565b915061430f60408501613eab565b90509250925092565b5f5f5f6040848603121561432a575f5ffd5b83359250602084013567ffffffffffffffff811115614048575f5ffd5b5f60208284031215614357575f5ffd5b6116f182613eab565b5f5f5f5f5f60c08688031215614374575f5ffd5b61437e8787613f66565b9450608086013567ffffffffffffffff811115614399575f5ffd5b6143a588828901613ec2565b90955093505060a086013567ffffffffffffffff8111156143c4575f5ffd5b6143d088828901613ec2565b969995985093965092949392505050565b5f5f604083850312156143f2575f5ffd5b82359150602083013560ff81168114614409575f5ffd5b809150509250929050565b5f5f5f8385036080811215614427575f5ffd5b6060811215614434575f5ffd5b50839250606084013567ffffffffffffffff811115614048575f5ffd5b5f60208284031215614461575f5ffd5b81356116f181613e7f565b5f5f6040838503121561447d575f5ffd5b50508035926020909101359150565b80356fffffffffffffffffffffffffffffffff811681146121c2575f5ffd5b5f602082840312156144bb575f5ffd5b6116f18261448c565b805161ffff811681146121c2575f5ffd5b5f604082840312156144e5575f5ffd5b6040805190810167ffffffffffffffff8111828210171561452d577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8060405250809150825161454081613e7f565b815261454e602084016144c4565b60208201525092915050565b5f60e082840312801561456b575f5ffd5b5060405160a0810167ffffffffffffffff811182821017156145b4577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405282516145c281613e7f565b815260208301516145d281613e7f565b60208201526145e3604084016144c4565b60408201526145f584606085016144d5565b60608201526146078460a085016144d5565b60808201529392505050565b828152604081016116f160208301846140a5565b602081016015831061463b5761463b614078565b91905290565b5f60208284031215614651575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115611f9557611f95614658565b6fffffffffffffffffffffffffffffffff8281168282160390811115611f9557611f95614658565b828152813560208083019190915260a08201906fffffffffffffffffffffffffffffffff906146f090850161448c565b16604083015267ffffffffffffffff61470b60408501613eab565b166060838101919091529290920135608090910152919050565b6fffffffffffffffffffffffffffffffff8181168382160190811115611f9557611f95614658565b5f6101208201905073ffffffffffffffffffffffffffffffffffffffff835116825273ffffffffffffffffffffffffffffffffffffffff602084015116602083015260408301516147b6604084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060608301516147da60608401826fffffffffffffffffffffffffffffffff169052565b5060808301516147fe60808401826fffffffffffffffffffffffffffffffff169052565b5060a083015161482660a084018273ffffffffffffffffffffffffffffffffffffffff169052565b5060c083015161484a60c08401826fffffffffffffffffffffffffffffffff169052565b5060e083015161487260e084018273ffffffffffffffffffffffffffffffffffffffff169052565b5061010083015161428d6101008401826fffffffffffffffffffffffffffffffff169052565b828152610140810182356148ab81613e7f565b73ffffffffffffffffffffffffffffffffffffffff81166020840152506148d460208401613ea0565b73ffffffffffffffffffffffffffffffffffffffff81166040840152506148fd60408401613ea0565b73ffffffffffffffffffffffffffffffffffffffff811660608401525061492660608401613ea0565b73ffffffffffffffffffffffffffffffffffffffff8116608084015250608083013560a08381019190915261495c90840161448c565b6fffffffffffffffffffffffffffffffff811660c08401525061498160c08401613eab565b67ffffffffffffffff811660e08401525061499e60e08401613eab565b67ffffffffffffffff8116610100840152506149bd6101008401613eab565b67ffffffffffffffff8116610120840152509392505050565b5f5f5f5f5f60a086880312156149ea575f5ffd5b855165ffffffffffff811681146149ff575f5ffd5b6020870151909550614a1081613e7f565b6040870151909450614a2181613e7f565b6060870151608088015191945092508015158114614a3d575f5ffd5b809150509295509295909350565b828152813560208083019190915260808201906fffffffffffffffffffffffffffffffff90614a7b90850161448c565b16604083015267ffffffffffffffff614a9660408501613eab565b1660608301529392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd'
